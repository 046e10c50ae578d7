#include "settingsviewmodel.h"

#include "base/version.h"
#include "gallery/picturename.h"
#include "licences.h"
#include "log/log.h"
#include "measure/selftest.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QMetaProperty>

namespace dice {
namespace {

const QStringList kDevices = {QStringLiteral("auto"), QStringLiteral("cpu"), QStringLiteral("cuda")};
constexpr const char* kFindings[] = {"good", "note", "wrong"};

} // namespace

SettingsViewModel::SettingsViewModel(Services& services, QObject* parent)
    : QObject(parent), m_services(services), m_scaleAtStart(services.settings.values().scalePercent), m_message(services.settings.message())
{
    m_pool.setMaxThreadCount(1);
    connect(&services.settings, &Settings::changed, this, &SettingsViewModel::changed);
}

SettingsViewModel::~SettingsViewModel() { m_pool.waitForDone(); }

QVariant SettingsViewModel::valuesByName() const
{
    QVariantMap named;
    const QMetaObject& rows = SettingsValues::staticMetaObject;
    for (int i = 0; i < rows.propertyCount(); ++i) {
        const QVariant value = rows.property(i).readOnGadget(&values());
        named.insert(QLatin1String(rows.property(i).name()), rows.property(i).isEnumType() ? QVariant(value.toInt()) : value);
    }
    return named;
}

void SettingsViewModel::change(const QString& setting, const QVariant& value)
{
    SettingsValues changed = values();
    if (!give(changed, setting.toLatin1().constData(), value))
        return;
    m_services.settings.change(changed);
    if (!m_services.settings.message().isEmpty())
        say(m_services.settings.message());
}

QStringList SettingsViewModel::languages()
{
    QStringList names{tr("As the system")};
    for (const KnownLanguage& known : Language::all())
        names.append(QString::fromUtf8(known.name));
    return names;
}

int SettingsViewModel::language() const
{
    int at = 1;
    for (const KnownLanguage& known : Language::all()) {
        if (values().language == QLatin1String(known.code))
            return at;
        ++at;
    }
    return 0;
}

void SettingsViewModel::setLanguage(int language)
{
    const auto known = Language::all();
    const bool chosen = language >= 1 && language <= static_cast<int>(known.size());
    change(QStringLiteral("language"), chosen ? QString::fromLatin1(known[static_cast<std::size_t>(language - 1)].code) : QString());
}

QString SettingsViewModel::nameExample() const
{
    GenerationRequest request;
    request.text.prompt = tr("a large fox on a meadow").toStdString();
    request.sampling.seed = 482190337;
    return pictureName(values().namePattern, request, QDateTime::currentDateTime()) + QStringLiteral(" 00001.png");
}

QStringList SettingsViewModel::devices() { return {tr("The fastest"), tr("CPU"), tr("NVIDIA GPU")}; }

int SettingsViewModel::device() const { return std::max<int>(0, static_cast<int>(kDevices.indexOf(values().device))); }

void SettingsViewModel::setDevice(int device) { change(QStringLiteral("device"), kDevices.value(device, kDevices[0])); }

QStringList SettingsViewModel::precisions()
{
    return {tr("What the device does best"), tr("fp32: slow and exact"), tr("bf16"), tr("fp16: GPU only")};
}

void SettingsViewModel::setPrecision(int precision)
{
    change(QStringLiteral("precision"), QVariant::fromValue(static_cast<Precision>(precision)));
}

void SettingsViewModel::choosePicturesFolder(const QUrl& folder)
{
    if (QFileInfo(folder.toLocalFile()).isWritable())
        change(QStringLiteral("picturesFolder"), folder.toLocalFile());
    else
        say(tr("Pictures cannot be saved there: %1 cannot be written.").arg(folder.toLocalFile()));
}

void SettingsViewModel::useDefaultPicturesFolder() { change(QStringLiteral("picturesFolder"), QString()); }

// It computes for a moment: not in the window's thread.
void SettingsViewModel::runSelftest()
{
    if (m_testing)
        return;
    m_testing = true;
    Q_EMIT selftestChanged();
    m_pool.start([this, resources = m_services.places.resources] {
        QStringList lines;
        try {
            for (const SelftestLine& line : dice::runSelftest(resources))
                lines.append(QStringLiteral("%1|%2|%3")
                                 .arg(QLatin1String(kFindings[static_cast<int>(line.finding)]), QString::fromStdString(line.what),
                                     QString::fromStdString(line.text)));
        } catch (const std::exception& error) {
            lines.append(QStringLiteral("wrong|%1|%2").arg(tr("self-test"), QString::fromStdString(error.what())));
        }
        QMetaObject::invokeMethod(
            this,
            [this, lines] {
                m_selftest = lines;
                m_testing = false;
                Q_EMIT selftestChanged();
            },
            Qt::QueuedConnection);
    });
}

void SettingsViewModel::exportTo(const QUrl& file)
{
    QString problem;
    say(m_services.settings.exportTo(file.toLocalFile(), problem) ? tr("The settings were saved as %1.").arg(file.toLocalFile()) : problem);
}

void SettingsViewModel::importFrom(const QUrl& file)
{
    QString problem;
    say(m_services.settings.importFrom(file.toLocalFile(), problem) ? tr("The settings were taken from %1.").arg(file.toLocalFile())
                                                                    : problem);
}

void SettingsViewModel::reset() { m_services.settings.change({}); }

QString SettingsViewModel::licences() { return dice::licences().join(u'\n'); }

QString SettingsViewModel::version() { return QString::fromStdString(dice::versionText()).trimmed(); }

QString SettingsViewModel::logFile() { return dice::logFile(); }

void SettingsViewModel::openLog() const { QDesktopServices::openUrl(QUrl::fromLocalFile(dice::logFile())); }

void SettingsViewModel::say(const QString& message)
{
    m_message = message;
    Q_EMIT messageChanged();
}

} // namespace dice
