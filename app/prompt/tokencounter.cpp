#include "tokencounter.h"

#include "tokenize/prompt_chunks.h"

#include <QHash>

#include <atomic>
#include <optional>

namespace dice {

// Lives in the thread. `newest` numbers the requests of each editor, so that a text that was typed over is not counted.
class TokenCounter::Worker : public QObject
{
public:
    static constexpr int kEditors = 4;

    explicit Worker(TokenCounter& owner) : m_owner(owner) {}

    void load(const std::filesystem::path& folder)
    {
        m_tokenizer.reset();
        try {
            m_tokenizer = ClipTokenizer::fromFolder(folder / "tokenizer");
        } catch (const std::exception& error) {
            qWarning("Tokens are not counted: %s", error.what());
        }
    }

    void count(int editor, int number, const std::string& prompt, int steps)
    {
        if (!m_tokenizer || number != newest[editor])
            return;
        try {
            const TokenCount count = countTokens(*m_tokenizer, prompt, steps);
            Q_EMIT m_owner.counted(editor, count.total, count.limit);
        } catch (const std::exception&) { // half a LoRA tag, as it is being typed
        }
    }

    std::atomic<int> newest[kEditors]{};

private:
    TokenCounter& m_owner;
    std::optional<ClipTokenizer> m_tokenizer;
};

TokenCounter::TokenCounter(QObject* parent) : QObject(parent), m_worker(new Worker(*this))
{
    m_thread.setObjectName(QStringLiteral("tokens"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

TokenCounter::~TokenCounter()
{
    m_thread.quit();
    m_thread.wait();
}

void TokenCounter::useModel(const std::filesystem::path& folder)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, folder] { worker->load(folder); }, Qt::QueuedConnection);
}

void TokenCounter::count(int editor, const QString& prompt, int steps)
{
    Q_ASSERT(editor >= 0 && editor < Worker::kEditors);
    const int number = ++m_worker->newest[editor];
    QMetaObject::invokeMethod(
        m_worker, [=, worker = m_worker, text = prompt.toStdString()] { worker->count(editor, number, text, steps); },
        Qt::QueuedConnection);
}

} // namespace dice
