#pragma once
// Tints the parts of a prompt that mean more than their words.
#include <QColor>
#include <QQuickTextDocument>
#include <QSyntaxHighlighter>
#include <QtQml/qqmlregistration.h>

namespace dice {

class PromptPainter : public QSyntaxHighlighter
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(QQuickTextDocument* target READ target WRITE setTarget NOTIFY targetChanged)
    Q_PROPERTY(QColor weightColor MEMBER m_weight NOTIFY colorsChanged)
    Q_PROPERTY(QColor loraColor MEMBER m_lora NOTIFY colorsChanged)
    Q_PROPERTY(QColor choiceColor MEMBER m_choice NOTIFY colorsChanged)
    Q_PROPERTY(QColor commentColor MEMBER m_comment NOTIFY colorsChanged)

public:
    explicit PromptPainter(QObject* parent = nullptr);

    [[nodiscard]] QQuickTextDocument* target() const { return m_target; }
    void setTarget(QQuickTextDocument* target);

Q_SIGNALS:
    void targetChanged();
    void colorsChanged();

protected:
    void highlightBlock(const QString& text) override;

private:
    QQuickTextDocument* m_target = nullptr;
    QColor m_weight, m_lora, m_choice, m_comment;
};

} // namespace dice
