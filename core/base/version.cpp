#include "base/version.h"

#include <nlohmann/json.hpp>
#include <openssl/crypto.h>
#include <spdlog/fmt/fmt.h>
#include <spdlog/version.h>
#include <torch/csrc/api/include/torch/version.h>
#ifdef DICE_WITH_IMAGES
#include <OpenImageIO/oiioversion.h>
#endif
#ifdef DICE_WITH_TOKENIZER
#include <unicode/uversion.h>
#endif

namespace dice {

std::string version() { return DICE_VERSION; }

std::string versionText()
{
    std::string text = fmt::format("Dice Studio {}\nLibTorch {}\nspdlog {}.{}.{}\nnlohmann-json {}.{}.{}\n{}", DICE_VERSION, TORCH_VERSION,
        SPDLOG_VER_MAJOR, SPDLOG_VER_MINOR, SPDLOG_VER_PATCH, NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR,
        NLOHMANN_JSON_VERSION_PATCH, OpenSSL_version(OPENSSL_VERSION));
#ifdef DICE_WITH_IMAGES
    text += fmt::format("\nOpenImageIO {}.{}.{}", OIIO_VERSION_MAJOR, OIIO_VERSION_MINOR, OIIO_VERSION_PATCH);
#endif
#ifdef DICE_WITH_TOKENIZER
    text += fmt::format("\nICU {}", U_ICU_VERSION);
#endif
    return text;
}

} // namespace dice
