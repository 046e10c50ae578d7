// The editors' history and the view-models of Models and Settings, without a window.
#include "fields/requestdraft.h"
#include "fields/requestfield.h"
#include "models/modelsviewmodel.h"
#include "page_setup.h"
#include "settings/settingsviewmodel.h"
#include "support/every_field.h"

#include <QSignalSpy>
#include <QTest>

#include "support/patient_waits.h"

using namespace dice;
using namespace std::chrono_literals;
using Setup = test::PageSetup;

class ViewModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoesInSteps()
    {
        EditHistory history;
        RequestDraft state;
        const auto change = [&](const QString& prompt, const QString& field, qint64 now) {
            history.remember(state, field, now);
            state.request.text.prompt = prompt.toStdString();
        };
        change(QStringLiteral("a"), QStringLiteral("prompt"), 0);
        change(QStringLiteral("ab"), QStringLiteral("prompt"), 100); // one step with the letter before
        change(QStringLiteral("ab c"), QStringLiteral("prompt"), 5000);
        change(QStringLiteral("x"), QStringLiteral("take"), 5001); // another field
        QCOMPARE((state = *history.undo(state)).request.text.prompt, std::string("ab c"));
        QCOMPARE((state = *history.undo(state)).request.text.prompt, std::string("ab"));
        QCOMPARE((state = *history.undo(state)).request.text.prompt, std::string());
        QVERIFY(!history.undo(state));
        QCOMPARE((state = *history.redo(state)).request.text.prompt, std::string("ab"));
        change(QStringLiteral("other"), QStringLiteral("prompt"), 9000);
        QVERIFY(!history.canRedo());
    }

    void theDraftSurvivesJson()
    {
        RequestDraft state, read;
        state.request = test::everyFieldSet();
        state.request.edit.reset();
        state.style = QStringLiteral("Oil");
        read.takeJson(state.toJson());
        QCOMPARE(read, state);
        read.takeJson({{QStringLiteral("request"), QStringLiteral("{ broken")}});
        QCOMPARE(read, state);
    }

    void aTakenRequestLosesNothing()
    {
        RequestDraft draft;
        draft.style = QStringLiteral("Oil");
        draft.take(test::everyFieldSet());
        QVERIFY(draft.toRequest() == test::everyFieldSet());
        QVERIFY(draft.seedKept);
        QVERIFY(draft.style.isEmpty());
    }

    void aFieldKnowsItsValueAndLimits()
    {
        Draft draft;
        RequestField steps, noise, eta, bins, begin, width;
        for (const auto& [field, key] : {std::pair(&steps, "steps"), {&noise, "noise"}, {&eta, "eta"}, {&bins, "aspect_bins"},
                 {&begin, "guidance.interval_begin"}, {&width, "sizes.original_width"}}) {
            field->setDraft(&draft);
            field->setKey(QString::fromLatin1(key));
        }
        QCOMPARE(steps.least(), 1.0);
        QCOMPARE(steps.most(), 1000.0);
        QCOMPARE(steps.value(), 20.0);
        QSignalSpy changed(&eta, &RequestField::changed);
        steps.setValue(12);
        eta.setValue(0.25);
        eta.setValue(7); // it cannot be
        noise.setText(QStringLiteral("nv"));
        QCOMPARE(draft.request().sampling.steps, 12);
        QCOMPARE(draft.request().sampling.eta, 0.25);
        QCOMPARE(draft.request().sampling.noise, NoiseKind::Nv);
        QCOMPARE(changed.count(), 1);
        bins.setText(QStringLiteral("true"));
        begin.setValue(0.3);
        width.setValue(1024);
        QVERIFY(draft.request().sampling.aspectBins);
        QCOMPARE(draft.request().guidance.intervalBegin, 0.3);
        QCOMPARE(begin.text(), QStringLiteral("0.3"));
        QCOMPARE(draft.request().text.sizes.originalWidth, 1024);
        for (int i = 0; i < 4; ++i)
            draft.undo();
        QCOMPARE(noise.text(), QStringLiteral("cpu"));
    }

    void saysWhatAModelIs()
    {
        Setup setup;
        setup.services.library.scan();
        ModelsViewModel page(setup.services);
        QTRY_VERIFY(page.total() == 1 && !page.scanning());
        page.setCurrent(0);
        QVERIFY(page.builtIn() && page.usable());
        QCOMPARE(page.name(), QStringLiteral("Starter model"));
        QSignalSpy use(&page, &ModelsViewModel::useRequested);
        page.use();
        QCOMPARE(use.count(), 1);
        page.setWords(QStringLiteral("nothing like it"));
        QCOMPARE(page.found(), 0);
        page.setWords(QStringLiteral("starter"));
        QCOMPARE(page.found(), 1);
    }

    void settingsHoldAtOnce()
    {
        Setup setup;
        SettingsViewModel page(setup.services);
        page.change(QStringLiteral("theme"), 1);
        page.setDevice(1);
        page.change(QStringLiteral("previewsPerSecond"), 0);
        page.change(QStringLiteral("namePattern"), QStringLiteral("[seed]"));
        QCOMPARE(setup.services.settings.values().theme, ThemeChoice::Light);
        QCOMPARE(page.valuesByName().toMap().value(QStringLiteral("theme")).toInt(), 1);
        QCOMPARE(page.valuesByName().toMap().value(QStringLiteral("namePattern")).toString(), QStringLiteral("[seed]"));
        QCOMPARE(setup.services.settings.values().device, QStringLiteral("cpu"));
        QCOMPARE(page.nameExample(), QStringLiteral("482190337 00001.png"));
        QVERIFY(!page.scaleWaits());
        page.change(QStringLiteral("scalePercent"), 150.0); // a slider of the page says a double
        page.change(QStringLiteral("scalePercent"), 9000);
        page.change(QStringLiteral("theme"), 7);
        page.change(QStringLiteral("nothing"), 1);
        QVERIFY(page.scaleWaits());
        page.runSelftest();
        QTRY_VERIFY_WITH_TIMEOUT(!page.testing(), 120000);
        QVERIFY(!page.selftest().isEmpty());
        page.exportTo(QUrl::fromLocalFile(setup.folder.filePath(QStringLiteral("mine.json"))));
        page.reset();
        QCOMPARE(page.values().scalePercent, 100);
        page.importFrom(QUrl::fromLocalFile(setup.folder.filePath(QStringLiteral("mine.json"))));
        QCOMPARE(page.values().scalePercent, 150);
    }
};

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    ViewModelsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_viewmodels.moc"
