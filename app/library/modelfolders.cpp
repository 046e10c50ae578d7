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
    static const QRegularExpression doubled(QStringLiteral("^\"((?:\\\\.|[^\"\\\\])*)\"")), single(QStringLiteral("^'((?:''|[^'])*)'"));
    if (const auto found = doubled.match(text); found.hasMatch())
        return found.captured(1)
            .replace(QStringLiteral("\\\\"), QStringLiteral("\\"))
            .replace(QStringLiteral("\\\""), QStringLiteral("\""));
    if (const auto found = single.match(text); found.hasMatch())
        return found.captured(1).replace(QStringLiteral("''"), QStringLiteral("'"));
    const qsizetype comment = text.startsWith(u'#') ? 0 : text.indexOf(QStringLiteral(" #"));
    return (comment < 0 ? text : text.left(comment)).trimmed();
}

// What stands between the brackets of "[a, 'b, c']".
QStringList flowList(const QString& text)
{
    static const QRegularExpression item(QStringLiteral("\\s*(\"(?:\\\\.|[^\"\\\\])*\"|'(?:''|[^'])*'|[^,\\]\\[]+)"));
    QStringList items;
    for (auto found = item.globalMatch(text); found.hasNext();)
        if (const QString one = scalar(found.next().captured(1)); !one.isEmpty())
            items.append(one);
    return items;
}

// The part of YAML that this file is written in: blocks of keys with a text, several lines behind "|", or a list.
using Block = QHash<QString, QStringList>;

class YamlBlocks
{
public:
    void take(QString line)
    {
        line.replace(u'\t', QStringLiteral("    "));
        const QString bare = line.trimmed();
        if (bare.isEmpty() || bare.startsWith(u'#'))
            return;
        const qsizetype indent = line.indexOf(bare);
        if (!m_flow.isEmpty())
            takeFlow(bare);
        else if (!m_key.isEmpty() && (indent > m_indent || (indent == m_indent && bare.startsWith(QStringLiteral("- ")))))
            append(scalar(bare.startsWith(QStringLiteral("- ")) ? bare.mid(2) : bare));
        else
            takeKey(bare, indent);
    }

    QList<Block> blocks;

private:
    void takeKey(const QString& bare, qsizetype indent)
    {
        static const QRegularExpression end(QStringLiteral(":(\\s|$)"));
        m_key.clear();
        const qsizetype colon = bare.indexOf(end);
        if (colon <= 0)
            return;
        const QString value = bare.mid(colon + 1).trimmed();
        if (indent == 0) {
            blocks.append(Block());
            return;
        }
        if (blocks.isEmpty())
            return;
        m_key = scalar(bare.left(colon));
        m_indent = indent;
        if (value.startsWith(u'['))
            takeFlow(value);
        else if (!value.isEmpty() && !value.startsWith(u'|') && !value.startsWith(u'>') && !value.startsWith(u'#')) {
            append(scalar(value));
            m_key.clear();
        }
    }

    // It may go on over lines, up to the bracket.
    void takeFlow(const QString& bare)
    {
        m_flow += m_flow.isEmpty() ? bare : u' ' + bare;
        if (!m_flow.contains(u']'))
            return;
        for (const QString& path : flowList(m_flow.left(m_flow.lastIndexOf(u']')).mid(1)))
            append(path);
        m_flow.clear();
        m_key.clear();
    }

    void append(const QString& path)
    {
        if (!path.isEmpty())
            blocks.last()[m_key].append(path);
    }

    QString m_key, m_flow; ///< what lines belong to; a list in brackets that goes on
    qsizetype m_indent = 0;
};

// As Python's expanduser and expandvars: a name that the environment does not know stays. %NAME% is that of Windows.
QString expanded(QString path)
{
    if (path == u"~" || path.startsWith(QStringLiteral("~/")) || path.startsWith(QStringLiteral("~\\")))
        path.replace(0, 1, QDir::homePath());
    static const QRegularExpression name(QStringLiteral(R"(\$\{([^}]+)\}|\$(\w+)|%(\w+)%)"));
    QString whole;
    qsizetype at = 0;
    for (auto found = name.globalMatch(path); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QByteArray variable = (match.captured(1) + match.captured(2) + match.captured(3)).toUtf8();
        whole += path.mid(at, match.capturedStart() - at);
        whole += qEnvironmentVariableIsSet(variable.constData()) ? qEnvironmentVariable(variable.constData()) : match.captured();
        at = match.capturedEnd();
    }
    return whole + path.mid(at);
}

// A path of the file below `base`; one of Windows stays whole, so that it can be named.
QString placeOf(const QString& base, const QString& path)
{
    static const QRegularExpression drive(QStringLiteral("^[A-Za-z]:[/\\\\]"));
    const QString own = expanded(path);
    const auto below = [&](const QString& text) {
        return text.contains(drive) || !QDir::isRelativePath(text) ? QDir::cleanPath(text) : QDir::cleanPath(base + u'/' + text);
    };
    const QString asItIs = below(own);
    return QFileInfo(asItIs).isDir() || !own.contains(u'\\') ? asItIs : below(QString(own).replace(u'\\', u'/'));
}

// What a block names: each folder that is there, and those that are not; a missing base stands for all below it.
ModelFolders ofBlock(const Block& block, const QString& fileFolder)
{
    ModelFolders places{ModelProgram::ComfyUi};
    const QString base = placeOf(fileFolder, block.value(QStringLiteral("base_path")).value(0));
    for (const AssetTraits& kind : assetKinds())
        for (const char* key : kind.comfyKeys)
            for (const QString& path : block.value(QLatin1String(key))) {
                const QString place = placeOf(base, path);
                if (QFileInfo(place).isDir())
                    places.add({ModelProgram::ComfyUi, {{kind.kind, {place}}}, {}});
                else
                    places.missing.append(!QFileInfo(base).isDir() && place.startsWith(base) ? base : place);
            }
    if (places.folders.isEmpty() && places.missing.isEmpty() && !QFileInfo(base).isDir())
        places.missing.append(base);
    places.missing.removeDuplicates();
    return places;
}

} // namespace

QString ModelFolders::programName() const { return QString::fromUtf8(dice::programName(program)); }

void ModelFolders::add(const ModelFolders& more)
{
    for (auto kind = more.folders.begin(); kind != more.folders.end(); ++kind) {
        folders[kind.key()] += kind.value();
        folders[kind.key()].removeDuplicates();
    }
    missing += more.missing;
    missing.removeDuplicates();
}

ModelFolders extraModelPaths(const QString& yamlFile)
{
    ModelFolders places{ModelProgram::ComfyUi};
    QFile file(yamlFile);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestYaml)
        return places;
    QTextStream text(&file);
    YamlBlocks yaml;
    while (!text.atEnd())
        yaml.take(text.readLine());
    for (const Block& block : yaml.blocks)
        places.add(ofBlock(block, QFileInfo(yamlFile).absolutePath()));
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
