#include "licences.h"

#include <QCoreApplication>

namespace dice {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(dice::Licences)
};

QString line(const char* name, const char* licence, const QString& use)
{
    return QStringLiteral("%1 — %2 — %3").arg(QLatin1String(name), QLatin1String(licence), use);
}

} // namespace

QStringList licences()
{
    return {line("Dice Studio", "Apache-2.0", Texts::tr("this program, its icons and the starter model")),
        line("Qt 6", "LGPL-3.0", Texts::tr("the window, the databases")), line("LibTorch", "BSD-3-Clause", Texts::tr("the networks")),
        line("OpenImageIO", "Apache-2.0", Texts::tr("picture files")),
        line("libwebp, zlib", "BSD-3-Clause, zlib", Texts::tr("picture files")),
        line("ICU, SentencePiece", "Unicode-3.0, Apache-2.0", Texts::tr("reading prompts")),
        line("spdlog, fmt, nlohmann-json, CLI11", "MIT, BSD-3-Clause", Texts::tr("log, formats, the command line")),
        line("OpenSSL", "Apache-2.0", Texts::tr("hashes")), line("CLIP's vocabulary", "MIT", Texts::tr("tokens")),
        line("Inter", "OFL-1.1", Texts::tr("the font, where the system has it"))};
}

} // namespace dice
