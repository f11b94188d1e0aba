// Fingerprints of bytes.
#pragma once

#include <string>
#include <string_view>

namespace recital::text {

// SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal figures; OpenSSL's. O(n).
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace recital::text
