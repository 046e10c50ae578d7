// dice models: the library that the studio shows, from the command line
#include "assets/artist_files.h"
#include "base/user_folders.h"
#include "commands.h"
#include "library/librarystore.h"
#include "library/modeldownload.h"
#include "library/modelfolders.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace dice::cli {
namespace fs = std::filesystem;
namespace {

std::string text(const QString& words) { return words.toStdString(); }
QString words(const std::string& text) { return QString::fromStdString(text); }

// The library of the studio, with the application object that Qt's databases want.
class Library
{
public:
    explicit Library(Session& session)
        : m_session(session), m_application(m_count, m_arguments), m_store(databaseFile(), QStringLiteral("The model library"))
    {
        if (!m_store.keeps())
            fail(ErrorCode::Disk, "{}", text(m_store.message()));
        if (!m_store.message().isEmpty())
            session.terminal.note("dice: " + text(m_store.message()));
    }

    [[nodiscard]] LibraryStore& store() { return m_store; }

    /// Searches all places, and asks the engine about what is new.
    void scan()
    {
        const std::stop_token stop = m_session.stop;
        const QList<ModelCandidate> found = searchModels(m_store.places(), [&] { return !stop.stop_requested(); });
        if (stop.stop_requested())
            return;
        QStringList unknown = m_store.merge(found);
        const QList<ModelEntry> models = m_store.models();
        if (!models.isEmpty() && models.front().builtIn() && !models.front().inspected)
            unknown.prepend(QString());
        std::unique_ptr<Engine> engine;
        for (const QString& path : unknown) {
            if (stop.stop_requested())
                break;
            if (!engine)
                engine = m_session.engine();
            look(*engine, path);
        }
        m_store.tellEngine();
    }

    /// By its name or its path.
    [[nodiscard]] ModelEntry find(const std::string& name)
    {
        const QString wanted = words(name), path = QDir::cleanPath(QFileInfo(wanted).absoluteFilePath());
        QList<ModelEntry> found;
        for (const ModelEntry& model : m_store.models())
            if (model.path == path || model.name.compare(wanted, Qt::CaseInsensitive) == 0)
                found.append(model);
        if (found.isEmpty())
            fail(ErrorCode::NotFound, "Expected a model of the library, found none with the name or path {}.", name);
        if (found.size() > 1)
            fail(ErrorCode::BadRequest, "Expected the name of one model of the library, found {} with the name {}; say its path instead.",
                found.size(), name);
        return found.front();
    }

private:
    static QString databaseFile()
    {
        const fs::path file = userFolder("library.db");
        if (file.empty())
            fail(ErrorCode::NotFound, "Expected a home folder for the model library, found none: set HOME or XDG_DATA_HOME.");
        return words(file.string());
    }

    void look(Engine& engine, const QString& path)
    {
        try {
            m_store.keepSummary(path, engine.describe(text(path)));
        } catch (const Error& error) {
            m_store.keepProblem(path, Problem::of(error));
        }
    }

    Session& m_session;
    int m_count = 1;
    char m_name[5] = "dice";
    char* m_arguments[2] = {m_name, nullptr};
    QCoreApplication m_application;
    LibraryStore m_store;
};

void show(Session& session, const ModelEntry& model)
{
    Terminal& terminal = session.terminal;
    const std::string path = model.builtIn() ? (findResources(session.program) / "starter-model").string() : text(model.path);
    if (!model.problem.isEmpty()) {
        terminal.say(fmt::format("{:<24} cannot be used: {}", text(model.name), text(model.problem.english())));
        terminal.event({{"event", "model"}, {"name", text(model.name)}, {"path", path}, {"problem", text(model.problem.english())}});
        return;
    }
    terminal.say(fmt::format("{:<24} {}  {} x {}  {}", text(model.name), text(model.family), model.width, model.height, path));
    terminal.event({{"event", "model"}, {"name", text(model.name)}, {"path", path}, {"family", text(model.family)}, {"width", model.width},
        {"height", model.height}, {"bytes", model.bytes}, {"sha256", text(model.sha256)}, {"enhancer", text(model.enhancer)},
        {"notes", text(model.notes)}, {"triggers", text(model.triggers)}});
}

// What is in folders that the library does not hold.
void listFolders(Session& session, const std::vector<std::string>& folders)
{
    QStringList places;
    for (const std::string& folder : folders) {
        if (!fs::exists(folder))
            fail(ErrorCode::NotFound, "Expected a folder of models, found none: {}.", folder);
        places.append(QFileInfo(words(folder)).absoluteFilePath());
    }
    const auto engine = session.engine();
    QList<ModelCandidate> found = searchModels(places);
    found.prepend(ModelCandidate{});
    for (const ModelCandidate& candidate : found) {
        ModelEntry model;
        model.path = candidate.path;
        model.bytes = candidate.bytes;
        model.name = QFileInfo(candidate.path).fileName();
        try {
            const ModelSummary summary = engine->describe(text(candidate.path));
            model.name = words(summary.name);
            model.family = words(summary.family);
            model.width = summary.width;
            model.height = summary.height;
            model.enhancer = words(summary.enhancer);
        } catch (const Error& error) {
            model.problem = Problem::of(error);
        }
        show(session, model);
    }
}

int list(Session& session, const std::vector<std::string>& folders)
{
    if (!folders.empty()) {
        listFolders(session, folders);
        return kDone;
    }
    Library library(session);
    library.scan();
    for (const ModelEntry& model : library.store().models())
        show(session, model);
    return session.stop.stop_requested() ? kCancelled : kDone;
}

std::vector<std::string> texts(const QStringList& all)
{
    std::vector<std::string> each;
    for (const QString& one : all)
        each.push_back(text(one));
    return each;
}

void noteMissing(Session& session, const QStringList& missing)
{
    if (!missing.isEmpty())
        session.terminal.note(fmt::format(
            "dice: these folders are named in the list of folders, but are not there: {}.", text(missing.join(QStringLiteral(", ")))));
}

std::string counted(qsizetype count, const char* what) { return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s"); }

int add(Session& session, const std::vector<std::string>& folders)
{
    Library library(session);
    for (const std::string& folder : folders) {
        if (!fs::exists(folder))
            fail(ErrorCode::NotFound, "Expected a folder of models or a model, found no such thing: {}.", folder);
        const bool isNew = library.store().addPlace(words(folder));
        const ModelFolders places = modelFolders(QFileInfo(words(folder)).absoluteFilePath());
        const auto count = [&](AssetKind kind, const char* what) { return counted(places.of(kind).size(), "place") + " of " + what; };
        session.terminal.say(fmt::format("{}: {}{}, {}, {}, {}, {}", folder, isNew ? "" : "was there already; ",
            places.isPlain() ? "a folder" : "a folder of " + text(places.programName()), count(AssetKind::Model, "checkpoints"),
            count(AssetKind::Lora, "LoRAs"), count(AssetKind::Embedding, "embeddings"), count(AssetKind::Autoencoder, "VAEs")));
        const auto list = [&](AssetKind kind) { return texts(places.of(kind)); };
        session.terminal.event({{"event", "added"}, {"path", folder}, {"new", isNew}, {"program", text(places.programName())},
            {"checkpoints", list(AssetKind::Model)}, {"loras", list(AssetKind::Lora)}, {"embeddings", list(AssetKind::Embedding)},
            {"vaes", list(AssetKind::Autoencoder)}, {"missing", texts(places.missing)}});
        noteMissing(session, places.missing);
    }
    library.scan();
    for (const ModelEntry& model : library.store().models())
        show(session, model);
    return session.stop.stop_requested() ? kCancelled : kDone;
}

int remove(Session& session, const std::vector<std::string>& names)
{
    Library library(session);
    const QStringList places = library.store().places();
    for (const std::string& name : names) {
        const QString path = QDir::cleanPath(QFileInfo(words(name)).absoluteFilePath());
        if (places.isEmpty())
            fail(ErrorCode::NotFound, "Expected a folder or model that was added, but none was: {}.", name);
        if (!places.contains(path))
            fail(ErrorCode::NotFound, "Expected a folder or model that was added, one of {}, found {}.",
                text(places.join(QStringLiteral(", "))), name);
        library.store().removePlace(path);
        session.terminal.say(fmt::format("{} has left the list; its files stay.", text(path)));
        session.terminal.event({{"event", "removed"}, {"path", text(path)}});
    }
    library.scan();
    return kDone;
}

int scan(Session& session)
{
    Library library(session);
    library.scan();
    const QList<ModelEntry> models = library.store().models();
    session.terminal.say(fmt::format("{} in {}", counted(models.size(), "model"), counted(library.store().places().size(), "place")));
    session.terminal.event({{"event", "scanned"}, {"models", models.size()}, {"places", library.store().places().size()}});
    QStringList missing;
    for (const QString& place : library.store().places())
        missing += modelFolders(place).missing;
    noteMissing(session, missing);
    return session.stop.stop_requested() ? kCancelled : kDone;
}

int hash(Session& session, const std::vector<std::string>& names)
{
    Library library(session);
    library.scan();
    QList<ModelEntry> models;
    for (const std::string& name : names)
        models.append(library.find(name));
    if (names.empty())
        for (const ModelEntry& model : library.store().models())
            if (!model.builtIn())
                models.append(model);
    for (const ModelEntry& model : models) {
        const QString path = model.builtIn() ? words((findResources(session.program) / "starter-model").string()) : model.path;
        QString sha256 = model.sha256;
        if (sha256.isEmpty()) {
            sha256 = hashModel(path, [&](double share) {
                session.terminal.transfer(
                    "hash", static_cast<std::uint64_t>(share * static_cast<double>(model.bytes)), static_cast<std::uint64_t>(model.bytes));
                return !session.stop.stop_requested();
            });
            session.terminal.endProgress();
            if (session.stop.stop_requested())
                return kCancelled;
            if (sha256.isEmpty())
                fail(ErrorCode::Disk, "The weights of the denoiser cannot be read: {}.", text(path));
            if (!model.builtIn()) // the starter model may be another in the next version
                library.store().write(model.path, QStringLiteral("sha256"), sha256);
        }
        session.terminal.say(fmt::format("{}  {}", text(sha256), text(model.name)));
        session.terminal.event({{"event", "hash"}, {"name", text(model.name)}, {"path", text(path)}, {"sha256", text(sha256)}});
    }
    return kDone;
}

struct DownloadOptions
{
    std::string url, to, sha256;
};

// Without --to into a folder of ours, which is added to the library.
int fetch(Session& session, const DownloadOptions& options)
{
    const DownloadRequest request{QUrl(words(options.url)), words(options.to), words(options.sha256)};
    if (const QString wrong = wrongIn(request); !wrong.isEmpty())
        throw UsageError(text(wrong));
    Library library(session);
    const std::string folder = options.to.empty() ? userFolder("models").string() : options.to;
    if (options.to.empty()) {
        fs::create_directories(folder);
        library.store().addPlace(words(folder));
    }
    Terminal& terminal = session.terminal;
    const DownloadResult result = download({request.url, words(folder), request.sha256}, [&](qint64 done, qint64 total) {
        terminal.transfer("download", static_cast<std::uint64_t>(done), static_cast<std::uint64_t>(total));
        return !session.stop.stop_requested();
    });
    terminal.endProgress();
    if (result.state == DownloadResult::State::Failed)
        fail(ErrorCode::Disk, "{}", text(result.message));
    if (result.state == DownloadResult::State::Stopped) {
        terminal.event({{"event", "cancelled"}});
        terminal.note("dice: cancelled; what came so far is kept, and the next try goes on from there.");
        return kCancelled;
    }
    library.scan();
    terminal.say(fmt::format("{}  SHA256 {}", text(result.file), text(result.sha256)));
    terminal.event(
        {{"event", "downloaded"}, {"path", text(result.file)}, {"sha256", text(result.sha256)}, {"resumed_from", result.resumedFrom}});
    return kDone;
}

} // namespace

void addModels(CLI::App& app, Command& chosen)
{
    CLI::App* command = app.add_subcommand("models", "The model library, which the studio shares");
    command->require_subcommand(1);
    command->footer("Examples:\n"
                    "  dice models add ~/ComfyUI\n"
                    "  dice models hash dream\n"
                    "  dice generate \"a cat\" -m dream");
    using Run = int (*)(Session&, const std::vector<std::string>&);
    const auto sub = [&](const char* name, const char* what, const char* argument, const char* arguments, bool required, Run run) {
        CLI::App* one = command->add_subcommand(name, what);
        auto values = std::make_shared<std::vector<std::string>>();
        one->add_option(argument, *values, arguments)->required(required);
        one->callback([values, run, &chosen] { chosen = [values, run](Session& session) { return run(session, *values); }; });
    };
    sub("list", "The library's models; with folders, what is in those instead", "FOLDER", "Folders that need not be in the library", false,
        list);
    sub("add", "Uses folders where they are: any, or those of A1111, Forge, ComfyUI, InvokeAI, SwarmUI and StabilityMatrix", "FOLDER",
        "Folders, models or ComfyUI's extra_model_paths.yaml", true, add);
    sub("remove", "Takes folders off the list; their files stay", "FOLDER", "As they were added", true, remove);
    sub("hash", "SHA-256 of the denoisers, by which models and enhancers find each other", "MODEL", "Names or paths; without, all", false,
        hash);
    CLI::App* downloads = command->add_subcommand(
        "download", "Fetches one file from the address given, and goes on where an earlier try ended; nothing else is ever fetched");
    auto options = std::make_shared<DownloadOptions>();
    downloads->add_option("URL", options->url, "An address that begins with https:// or http://")->required();
    downloads->add_option(
        "--to", options->to, "A folder that is there, or a file; without, a folder of this program that joins the library");
    downloads->add_option("--sha256", options->sha256, "64 digits that the file must have");
    downloads->callback([options, &chosen] { chosen = [options](Session& session) { return fetch(session, *options); }; });
    command->add_subcommand("scan", "Looks through all folders once more")->callback([&chosen] { chosen = scan; });
}

} // namespace dice::cli
