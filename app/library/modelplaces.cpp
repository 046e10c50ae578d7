#include "modelplaces.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QTextStream>

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

QStringList existing(const QString& root, const QStringList& paths)
{
    QStringList found;
    for (const QString& path : paths)
        if (const QString place = below(root, path); !place.isEmpty() && !found.contains(place))
            found.append(place);
    return found;
}

bool has(const QString& root, const QString& path) { return !below(root, path).isEmpty(); }

// Of A1111 and its kin: `models` is their folder of models, embeddings lie beside it.
ModelPlaces ofA1111(const QString& models)
{
    const QString root = QFileInfo(models).path();
    const bool forge = has(root, QStringLiteral("modules_forge")) || has(root, QStringLiteral("backend"));
    ModelPlaces places{forge ? QStringLiteral("Forge") : QStringLiteral("A1111"),
        existing(models, {QStringLiteral("Stable-diffusion"), QStringLiteral("diffusers")}),
        existing(models, {QStringLiteral("Lora"), QStringLiteral("LyCORIS")}), existing(root, {QStringLiteral("embeddings")}),
        existing(models, {QStringLiteral("VAE")})};
    places.embeddings += existing(models, {QStringLiteral("embeddings")});
    return places;
}

ModelPlaces ofSwarm(const QString& models)
{
    return {QStringLiteral("SwarmUI"), existing(models, {QStringLiteral("Stable-Diffusion"), QStringLiteral("diffusers")}),
        existing(models, {QStringLiteral("Lora")}), existing(models, {QStringLiteral("Embeddings")}),
        existing(models, {QStringLiteral("VAE")})};
}

ModelPlaces ofComfy(const QString& models)
{
    ModelPlaces places{QStringLiteral("ComfyUI"),
        existing(models,
            {QStringLiteral("checkpoints"), QStringLiteral("diffusers"), QStringLiteral("diffusion_models"), QStringLiteral("unet")}),
        existing(models, {QStringLiteral("loras")}), existing(models, {QStringLiteral("embeddings")}),
        existing(models, {QStringLiteral("vae")})};
    const QString root = QFileInfo(models).path();
    for (const QString& name : {QStringLiteral("extra_model_paths.yaml"), QStringLiteral("extra_models_config.yaml")})
        places.add(extraModelPaths(root + u'/' + name));
    return places;
}

ModelPlaces ofStabilityMatrix(const QString& models)
{
    return {QStringLiteral("StabilityMatrix"), existing(models, {QStringLiteral("StableDiffusion"), QStringLiteral("Diffusers")}),
        existing(models, {QStringLiteral("Lora"), QStringLiteral("LyCORIS")}),
        existing(models, {QStringLiteral("Embeddings"), QStringLiteral("TextualInversion")}), existing(models, {QStringLiteral("VAE")})};
}

// Up to version 4 models/<base>/<type>; later models/<key>, where its database alone knows what each is.
ModelPlaces ofInvoke(const QString& models)
{
    ModelPlaces places{QStringLiteral("InvokeAI"), {}, {}, {}, {}};
    for (const QString& base : QDir(models).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString folder = models + u'/' + base;
        places.checkpoints += existing(folder, {QStringLiteral("main")});
        places.loras += existing(folder, {QStringLiteral("lora")});
        places.embeddings += existing(folder, {QStringLiteral("embedding")});
        places.vaes += existing(folder, {QStringLiteral("vae")});
    }
    if (places.checkpoints.isEmpty())
        places.checkpoints = places.loras = places.vaes = QStringList{models};
    return places;
}

// `models` of a program by what lies in it.
std::optional<ModelPlaces> byModelsFolder(const QString& models)
{
    if (models.isEmpty())
        return {};
    const QString stable = below(models, QStringLiteral("Stable-diffusion"));
    if (!stable.isEmpty())
        return QFileInfo(stable).fileName() == u"Stable-Diffusion" ? ofSwarm(models) : ofA1111(models);
    if (has(models, QStringLiteral("StableDiffusion")))
        return ofStabilityMatrix(models);
    if (has(models, QStringLiteral("checkpoints")))
        return ofComfy(models);
    return {};
}

std::optional<ModelPlaces> ofProgram(const QString& root)
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

ModelPlaces ofPlainFolder(const QString& folder)
{
    const QStringList embeddingNames = {
        QStringLiteral("embeddings"), QStringLiteral("embedding"), QStringLiteral("textual_inversion"), QStringLiteral("TextualInversion")};
    ModelPlaces places{{}, {folder}, {folder}, existing(folder, embeddingNames), {folder}};
    if (embeddingNames.contains(QFileInfo(folder).fileName(), Qt::CaseInsensitive))
        places.embeddings.append(folder);
    for (const QFileInfo& child : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        if (const auto inside = ofProgram(child.absoluteFilePath())) {
            ModelPlaces known = *inside;
            known.checkpoints.clear(); // the search of the folder finds them
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

void ModelPlaces::add(const ModelPlaces& more)
{
    const auto merge = [](QStringList& list, const QStringList& others) {
        list += others;
        list.removeDuplicates();
    };
    merge(checkpoints, more.checkpoints);
    merge(loras, more.loras);
    merge(embeddings, more.embeddings);
    merge(vaes, more.vaes);
}

ModelPlaces extraModelPaths(const QString& yamlFile)
{
    ModelPlaces places{QStringLiteral("ComfyUI"), {}, {}, {}, {}};
    QFile file(yamlFile);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestYaml)
        return places;
    QTextStream text(&file);
    for (const Block& block : yamlBlocks(text)) {
        const QString base =
            QDir(QFileInfo(yamlFile).absolutePath()).absoluteFilePath(expanded(block.value(QStringLiteral("base_path")).value(0)));
        const auto folders = [&](const QStringList& keys) {
            QStringList found;
            for (const QString& key : keys)
                for (const QString& path : block.value(key))
                    if (const QString place = QDir::cleanPath(QDir(base).absoluteFilePath(expanded(path))); QFileInfo(place).isDir())
                        found.append(place);
            return found;
        };
        places.add({{},
            folders(
                {QStringLiteral("checkpoints"), QStringLiteral("diffusers"), QStringLiteral("diffusion_models"), QStringLiteral("unet")}),
            folders({QStringLiteral("loras")}), folders({QStringLiteral("embeddings")}), folders({QStringLiteral("vae")})});
    }
    return places;
}

ModelPlaces modelPlaces(const QString& place)
{
    const QString path = QDir::cleanPath(place);
    if (const QString suffix = QFileInfo(path).suffix().toLower(); QFileInfo(path).isFile())
        return suffix == u"yaml" || suffix == u"yml" ? extraModelPaths(path) : ModelPlaces{{}, {path}, {}, {}, {}};
    if (QFileInfo::exists(path + QStringLiteral("/model_index.json")))
        return {{}, {path}, {}, {}, {}};
    if (auto places = ofProgram(path))
        return *places;
    return ofPlainFolder(path);
}

} // namespace dice
