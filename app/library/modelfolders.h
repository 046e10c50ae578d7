#pragma once
// Where the programs that artists have keep their models. A folder that is added to the library is recognised as the
// folder of such a program, and only the places inside it that hold models are searched.
#include "assets/asset_kinds.h"

#include <QMap>
#include <QStringList>

namespace dice {

struct ModelFolders
{
    ModelProgram program = ModelProgram::Plain;
    QMap<AssetKind, QStringList> folders = {}; ///< those that are there, without repetitions
    QStringList missing = {};                  ///< those that a file names and that are not there, as it names them

    [[nodiscard]] bool isPlain() const { return program == ModelProgram::Plain; }
    [[nodiscard]] QString programName() const;
    /// The folders of a kind; a single model's file stands among those of models itself.
    [[nodiscard]] QStringList of(AssetKind kind) const { return folders.value(kind); }
    void add(const ModelFolders& more);
};

/// `place`: a program's folder or the folder of models inside it, a folder with such folders in it, ComfyUI's
/// extra_model_paths.yaml, or any other folder. A plain folder is searched itself, and folders inside it that are named like
/// those of the programs count as such. A single model's file is its own place.
[[nodiscard]] ModelFolders modelFolders(const QString& place);

/// The folders that ComfyUI's extra_model_paths.yaml names: paths are relative to the block's base_path, and that to the
/// file. Categories are ComfyUI's. ~, $NAME, ${NAME} and %NAME% stand for what the environment says, and a back slash may stand
/// for a slash. A category has one path, lines behind "|", or a list: "- path" or "[path, path]". Empty where the file cannot be
/// read.
[[nodiscard]] ModelFolders extraModelPaths(const QString& yamlFile);

} // namespace dice
