#pragma once
// All services of the studio, made once and handed down. What one of them makes known to another is connected here.
#include "base/user_folders.h"
#include "distill/distillreporter.h"
#include "gallery/gallery.h"
#include "gallery/thumbnails.h"
#include "language/language.h"
#include "library/modellibrary.h"
#include "prompt/prompthistory.h"
#include "prompt/promptstyles.h"
#include "prompt/tokencounter.h"
#include "queue/jobqueue.h"
#include "settings/session.h"
#include "settings/settings.h"

namespace dice {

/// Where the services keep their things: the user's folders (base/user_folders.h) in Qt's words.
struct ServiceFolders
{
    QString data, config, cache;     ///< folders; made when they are needed
    QString pictures;                ///< empty = as the settings say
    std::filesystem::path resources; ///< with the starter model, whose tokenizer counts; may be empty

    [[nodiscard]] static ServiceFolders of(const UserFolders& folders);
    /// Everything below one folder, for this whole process from now on.
    [[nodiscard]] static ServiceFolders below(const QString& folder);
};

struct Services
{
    Services(EngineFactory makeEngine, const ServiceFolders& where);

    /// Sentences about databases and files that cannot be kept; empty when all is well.
    [[nodiscard]] QStringList messages() const;
    [[nodiscard]] QString picturesFolder() const { return places.pictures.isEmpty() ? settings.picturesFolder() : places.pictures; }
    [[nodiscard]] QString wildcardsFolder() const { return places.config + QStringLiteral("/wildcards"); }

    const ServiceFolders places;
    Settings settings;
    Language language;
    Session session;
    InferenceService inference;
    JobQueue queue;
    Distiller distiller;
    DistillReporter reporter;
    Gallery gallery;
    ModelLibrary library;
    TokenCounter tokens;
    PromptHistory history;
    PromptStyles styles;
    Thumbnails thumbnails;

private:
    void applySettings();
    QObject m_context; // the first to go: nothing is told to services that are half gone
};

} // namespace dice
