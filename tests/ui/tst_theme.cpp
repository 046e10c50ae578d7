// Contrast of the theme's colours, after WCAG 2.1: 4.5 : 1 for text, 3 : 1 for the edges and fillings of controls; and motion.
#include "shell/desktopmotion.h"

#include <QColor>
#include <QDir>
#include <QFileInfo>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <memory>

namespace {

double luminance(const QColor& color)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

struct Pair
{
    const char *front, *back;
    double least;
};

const Pair kPairs[] = {
    {"text", "window", 4.5},
    {"text", "panel", 4.5},
    {"text", "raised", 4.5},
    {"text", "field", 4.5},
    {"text", "hovered", 4.5},
    {"text", "chosen", 4.5},
    {"text", "canvas", 4.5},
    {"text", "selection", 4.5},
    {"text", "dangerSurface", 4.5},
    {"quietText", "window", 4.5},
    {"quietText", "panel", 4.5},
    {"quietText", "raised", 4.5},
    {"quietText", "field", 4.5},
    {"quietText", "canvas", 4.5},
    {"quietText", "hovered", 4.5},
    {"accentText", "accent", 4.5},
    {"accentText", "accentHovered", 4.5},
    {"dice", "panel", 4.5},
    {"cfg", "panel", 4.5},
    {"off", "panel", 4.5},
    {"danger", "panel", 4.5},
    {"danger", "dangerSurface", 3},
    {"accent", "panel", 3},
    {"accent", "window", 3},
    {"accent", "canvas", 3},
    {"dice", "chosen", 3},
    {"cfg", "chosen", 3},
    {"off", "chosen", 3},
    {"controlLine", "panel", 3},
    {"controlLine", "field", 3},
    {"text", "dangerSurface", 4.5},
    {"promptWeight", "field", 4.5},
    {"promptLora", "field", 4.5},
    {"promptChoice", "field", 4.5},
    {"danger", "raised", 3},
    {"quietText", "chosen", 4.5},
    {"diceText", "diceSurface", 4.5},
    {"cfgText", "cfgSurface", 4.5},
};

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        QQmlComponent component(&m_engine);
        component.setData("import QtQuick\nimport DiceStudio.Theme\nQtObject { readonly property QtObject theme: Theme }", {});
        m_holder.reset(component.create());
        QVERIFY2(m_holder, qPrintable(component.errorString()));
        m_theme = m_holder->property("theme").value<QObject*>();
        QVERIFY(m_theme);
    }

    void contrastSuffices_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("pair");
        for (const bool dark : {true, false})
            for (int i = 0; i < static_cast<int>(std::size(kPairs)); ++i)
                QTest::addRow("%s: %s on %s", dark ? "dark" : "light", kPairs[i].front, kPairs[i].back) << dark << i;
    }

    void contrastSuffices()
    {
        QFETCH(bool, dark);
        QFETCH(int, pair);
        QVERIFY(m_theme->setProperty("dark", dark));
        const Pair& wanted = kPairs[pair];
        const QColor front = m_theme->property(wanted.front).value<QColor>(), back = m_theme->property(wanted.back).value<QColor>();
        QVERIFY(front.isValid() && back.isValid());
        const double found = contrast(front, back);
        QVERIFY2(
            found >= wanted.least, qPrintable(QStringLiteral("%1 : 1, at least %2 : 1 is needed").arg(found, 0, 'f', 2).arg(wanted.least)));
    }

    void formulaKnowsBlackAndWhite()
    {
        QCOMPARE(std::round(contrast(Qt::black, Qt::white) * 100) / 100, 21.0);
        QCOMPARE(std::round(contrast(QColor(QStringLiteral("#767676")), Qt::white) * 100) / 100, 4.54);
    }

    void theDesktopMayAskForLessMotion()
    {
        const QTemporaryDir folder;
        QVERIFY(!dice::wantsLessMotion(folder.path()));
        const auto write = [&](const QString& name, const QByteArray& text) {
            QDir(folder.path()).mkpath(QFileInfo(name).path());
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        write(QStringLiteral("gtk-4.0/settings.ini"), "[Settings]\ngtk-enable-animations=1\n");
        QVERIFY(!dice::wantsLessMotion(folder.path()));
        write(QStringLiteral("gtk-3.0/settings.ini"), "[Settings]\ngtk-enable-animations=false\n");
        QVERIFY(dice::wantsLessMotion(folder.path()));
        const QTemporaryDir other;
        QFile kde(other.filePath(QStringLiteral("kdeglobals")));
        QVERIFY(kde.open(QIODevice::WriteOnly));
        kde.write("[KDE]\nAnimationDurationFactor=0\n");
        kde.close();
        QVERIFY(dice::wantsLessMotion(other.path()));
    }

    void lessMotionMeansNone()
    {
        QVERIFY(m_theme->property("motion").toInt() > 0);
        m_theme->setProperty("reducedMotion", true);
        QCOMPARE(m_theme->property("motion").toInt(), 0);
    }

private:
    QQmlEngine m_engine;
    std::unique_ptr<QObject> m_holder;
    QObject* m_theme = nullptr;
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
