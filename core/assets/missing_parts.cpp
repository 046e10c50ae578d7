#include "assets/missing_parts.h"

#include "assets/library_index.h"

namespace dice {

MissingParts missingParts(const AssetRef& partsFrom, const std::filesystem::path& resources)
{
    MissingParts parts{resources / "clip-vocabulary" / "merges.txt", {}};
    if (partsFrom.empty())
        parts.candidates = libraryModels();
    else
        parts.model = modelNamed(partsFrom, resources);
    return parts;
}

} // namespace dice
