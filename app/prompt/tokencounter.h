#pragma once
// How many tokens a prompt has, counted by the model's own tokenizer in a thread of its own. Only the newest text of each editor is counted.
#include <QObject>
#include <QThread>

#include <filesystem>
#include <memory>

namespace dice {

class TokenCounter : public QObject
{
    Q_OBJECT

public:
    explicit TokenCounter(QObject* parent = nullptr);
    ~TokenCounter() override;

    /// The model's folder; what is counted from then on is counted with its tokenizer. A folder without one: nothing is counted.
    void useModel(const std::filesystem::path& folder);
    /// Answered by counted(), unless another text follows for the same editor or there is no tokenizer.
    void count(int editor, const QString& prompt, int steps);

Q_SIGNALS:
    /// `limit`: what fits into the chunks that the prompt takes, 75 each.
    void counted(int editor, int tokens, int limit);

private:
    class Worker;
    QThread m_thread;
    Worker* m_worker; // owned by its thread
};

} // namespace dice
