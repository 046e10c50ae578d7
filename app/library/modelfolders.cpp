#include "modelfolders.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QTextStream>

#include <algorithm>
#include <optional>

namespace dice {
namespace {

constexpr qint64 kLargestYaml = 1 << 20;

// The folder below `root`, whatever the case of its letters; empty where there is none.
QString below(const QString& root, const QString& path)
{
    QString place = root;
    for (const QString& part : path.split(u'/')) {
        QString found;
        for (const QString& name : QDir(place).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
            if (name == part || (found.isEmpty() && name.compare(part, Qt::CaseInsensitive) == 0))
                found = name;
        if (found.isEmpty())
            return {};
        place += u'/' + found;
    }
    return place;
}

QStringList existing(const QString& root, const std::vector<const char*>& paths)
{
    QStringList found;
    for (const char* path : paths)
        if (const QString place = below(root, QString::fromLatin1(path)); !place.isEmpty() && !found.contains(place))
            found.append(place);
    return found;
}

bool has(const QString& root, const QString& path) { return !below(root, path).isEmpty(); }

// The folders of each kind that a program's row names, in `models` and beside it.
ModelFolders placesOf(ModelProgram program, const QString& models)
{
    ModelFolders places{program};
    for (const AssetTraits& kind : assetKinds())
        for (const ProgramFolders& row : kind.programs)
            if (row.program == program) {
                const QStringList found = existing(QFileInfo(models).path(), row.besideIt) + existing(models, row.inModels);
                if (!found.isEmpty())
                    places.folders[kind.kind] = found;
            }
    return places;
}

ModelFolders ofA1111(const QString& models)
{
    const QString root = QFileInfo(models).path();
    const bool forge = has(root, QStringLiteral("modules_forge")) || has(root, QStringLiteral("backend"));
    ModelFolders places = placesOf(ModelProgram::A1111, models);
    if (forge) // keeps them as A1111 does
        places.program = ModelProgram::Forge;
    return places;
}

ModelFolders ofComfy(const QString& models)
{
    ModelFolders places = placesOf(ModelProgram::ComfyUi, models);
    const QString root = QFileInfo(models).path();
    for (const QString& name : {QStringLiteral("extra_model_paths.yaml"), QStringLiteral("extra_models_config.yaml")})
        places.add(extraModelPaths(root + u'/' + name));
    return places;
}

// Up to version 4 models/<base>/<type>; later models/<key>, where its database alone knows what each is.
ModelFolders ofInvoke(const QString& models)
{
    ModelFolders places{ModelProgram::InvokeAi};
    for (const QString& base : QDir(models).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        places.add(placesOf(ModelProgram::InvokeAi, models + u'/' + base));
    if (places.of(AssetKind::Model).isEmpty())
        for (const AssetKind kind : {AssetKind::Model, AssetKind::Lora, AssetKind::Autoencoder})
            places.folders[kind] = {models};
    return places;
}

// `models` of a program by what lies in it.
std::optional<ModelFolders> byModelsFolder(const QString& models)
{
    if (models.isEmpty())
        return {};
    const QString stable = below(models, QStringLiteral("Stable-diffusion"));
    if (!stable.isEmpty())
        return QFileInfo(stable).fileName() == u"Stable-Diffusion" ? placesOf(ModelProgram::SwarmUi, models) : ofA1111(models);
    if (has(models, QStringLiteral("StableDiffusion")))
        return placesOf(ModelProgram::StabilityMatrix, models);
    if (has(models, QStringLiteral("checkpoints")))
        return ofComfy(models);
    return {};
}

std::optional<ModelFolders> ofProgram(const QString& root)
{
    if (QFileInfo::exists(root + QStringLiteral("/invokeai.yaml")) || QFileInfo::exists(root + QStringLiteral("/databases/invokeai.db")))
        if (const QString models = below(root, QStringLiteral("models")); !models.isEmpty())
            return ofInvoke(models);
    for (const QString& inside :
        {QStringLiteral("models"), QStringLiteral("Data/Models"), QStringLiteral("ComfyUI/models"), QStringLiteral("webui/models")})
        if (auto places = byModelsFolder(below(root, inside)))
            return places;
    if (auto places = byModelsFolder(root)) // the folder of models itself
        return places;
    if (const QString yaml = root + QStringLiteral("/extra_models_config.yaml");
        QFileInfo::exists(yaml)) // ComfyUI Desktop's folder of settings
        return extraModelPaths(yaml);
    return {};
}

// Searched itself for every kind, but for those that are told by their folder's name alone.
ModelFolders ofPlainFolder(const QString& folder)
{
    ModelFolders places = placesOf(ModelProgram::Plain, folder);
    for (const AssetTraits& kind : assetKinds()) {
        const auto plain = std::ranges::find(kind.programs, ModelProgram::Plain, &ProgramFolders::program);
        const auto isNamed = [&](const char* name) {
            return QFileInfo(folder).fileName().compare(QLatin1String(name), Qt::CaseInsensitive) == 0;
        };
        if (!kind.programs.empty() && (plain == kind.programs.end() || std::ranges::any_of(plain->inModels, isNamed)))
            places.folders[kind.kind].append(folder);
    }
    for (const QFileInfo& child : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        if (const auto inside = ofProgram(child.absoluteFilePath())) {
            ModelFolders known = *inside;
            known.folders.remove(AssetKind::Model); // the search of the folder finds them
            places.add(known);
        }
    return places;
}

// "text" or 'text' without the quotes; a comment behind a bare text is left out.
QString scalar(QString text)
{
    text = text.trimmed();
    for (const QChar quote : {u'"', u'\''})
        if (text.startsWith(quote))
            if (const qsizetype end = text.indexOf(quote, 1); end > 0)
                return text.mid(1, end - 1);
    const qsizetype comment = text.startsWith(u'#') ? 0 : text.indexOf(QStringLiteral(" #"));
    return (comment < 0 ? text : text.left(comment)).trimmed();
}

// The part of YAML that this file is written in: blocks of keys with a text or, behind "|", with several lines.
using Block = QHash<QString, QStringList>;

QList<Block> yamlBlocks(QTextStream& text)
{
    QList<Block> blocks;
    QString listKey;
    qsizetype keyIndent = 0;
    while (!text.atEnd()) {
        QString line = text.readLine();
        line.replace(u'\t', QStringLiteral("    "));
        const QString bare = line.trimmed();
        if (bare.isEmpty() || bare.startsWith(u'#'))
            continue;
        const qsizetype indent = line.indexOf(bare);
        if (!listKey.isEmpty() && indent > keyIndent) {
            blocks.last()[listKey].append(scalar(bare));
            continue;
        }
        listKey.clear();
        const qsizetype colon = bare.indexOf(QRegularExpression(QStringLiteral(":(\\s|$)")));
        if (colon <= 0)
            continue;
        const QString key = scalar(bare.left(colon)), value = bare.mid(colon + 1).trimmed();
        if (indent == 0)
            blocks.append(Block());
        else if (blocks.isEmpty())
            continue;
        else if (value.startsWith(u'|') || value.startsWith(u'>')) {
            listKey = key;
            keyIndent = indent;
        } else if (const QString path = scalar(value); !path.isEmpty())
            blocks.last()[key].append(path);
    }
    return blocks;
}

QString expanded(QString path)
{
    if (path == u"~" || path.startsWith(QStringLiteral("~/")))
        path.replace(0, 1, QDir::homePath());
    return path;
}

} // namespace

QString ModelFolders::programName() const { return QString::fromUtf8(dice::programName(program)); }

void ModelFolders::add(const ModelFolders& more)
{
    for (auto kind = more.folders.begin(); kind != more.folders.end(); ++kind) {
        folders[kind.key()] += kind.value();
        folders[kind.key()].removeDuplicates();
    }
}

ModelFolders extraModelPaths(const QString& yamlFile)
{
    ModelFolders places{ModelProgram::ComfyUi};
    QFile file(yamlFile);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestYaml)
        return places;
    QTextStream text(&file);
    for (const Block& block : yamlBlocks(text)) {
        const QString base =
            QDir(QFileInfo(yamlFile).absolutePath()).absoluteFilePath(expanded(block.value(QStringLiteral("base_path")).value(0)));
        for (const AssetTraits& kind : assetKinds())
            for (const char* key : kind.comfyKeys)
                for (const QString& path : block.value(QLatin1String(key)))
                    if (const QString place = QDir::cleanPath(QDir(base).absoluteFilePath(expanded(path))); QFileInfo(place).isDir())
                        places.add({ModelProgram::ComfyUi, {{kind.kind, {place}}}});
    }
    return places;
}

ModelFolders modelFolders(const QString& place)
{
    const QString path = QDir::cleanPath(place);
    const ModelFolders ofOneModel{ModelProgram::Plain, {{AssetKind::Model, {path}}}};
    if (const QString suffix = QFileInfo(path).suffix().toLower(); QFileInfo(path).isFile())
        return suffix == u"yaml" || suffix == u"yml" ? extraModelPaths(path) : ofOneModel;
    if (QFileInfo::exists(path + QStringLiteral("/model_index.json")))
        return ofOneModel;
    if (auto places = ofProgram(path))
        return *places;
    return ofPlainFolder(path);
}

} // namespace dice
