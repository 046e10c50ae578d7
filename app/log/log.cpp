#include "log.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <QDir>

namespace dice {
namespace {

constexpr std::size_t kBytes = 1 << 20, kFiles = 3;
constexpr auto kPattern = "%Y-%m-%d %H:%M:%S.%e %L [%n] %v";

QtMessageHandler g_before = nullptr;
QString g_file;

spdlog::level::level_enum levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return spdlog::level::debug;
    case QtInfoMsg:
        return spdlog::level::info;
    case QtWarningMsg:
        return spdlog::level::warn;
    default:
        return spdlog::level::critical;
    }
}

void writeQtMessage(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    const std::string category =
        context.category != nullptr && std::string_view(context.category) != "default" ? std::string(context.category) + ": " : "";
    spdlog::log(levelOf(type), "{}{}", category, message.toStdString());
    if (type == QtFatalMsg)
        spdlog::shutdown(); // Qt aborts after this
}

} // namespace

void startLog(const QString& folder)
{
    std::vector<spdlog::sink_ptr> sinks{std::make_shared<spdlog::sinks::stderr_sink_mt>()};
    sinks[0]->set_level(spdlog::level::warn);
    const QString file = folder + QStringLiteral("/dice-studio.log");
    try {
        QDir().mkpath(folder);
        sinks.push_back(std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file.toStdString(), kBytes, kFiles));
        g_file = file;
    } catch (const spdlog::spdlog_ex&) {
        g_file.clear();
    }
    const auto logger = std::make_shared<spdlog::logger>("studio", sinks.begin(), sinks.end());
    logger->set_level(spdlog::level::debug);
    logger->set_pattern(kPattern);
    logger->flush_on(spdlog::level::info);
    spdlog::set_default_logger(logger);
    g_before = qInstallMessageHandler(writeQtMessage);
}

void stopLog()
{
    if (g_before == nullptr && g_file.isEmpty())
        return;
    qInstallMessageHandler(g_before);
    spdlog::default_logger()->flush();
    spdlog::set_default_logger(std::make_shared<spdlog::logger>("stderr", std::make_shared<spdlog::sinks::stderr_sink_mt>()));
    g_before = nullptr;
    g_file.clear();
}

QString logFile() { return g_file; }

} // namespace dice
