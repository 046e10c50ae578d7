#pragma once
// withoutSecrets() takes what opens doors out of a text before it is said, logged or kept: what stands in the query of an
// address, the name and password before its host, the value of an Authorization line and keys that can be told by their form.
#include <string>
#include <string_view>

namespace dice {

/// Whether the value of this parameter of an address may be read by everybody: "type", "format", "revision".
[[nodiscard]] bool isOpenParameter(std::string_view name);

/// `text` with "..." in the place of each secret; a text without any stays as it is.
[[nodiscard]] std::string withoutSecrets(std::string_view text);

} // namespace dice
