#include "text/sha256.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>

namespace recital::text {

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) return {};
  std::string figures;
  for (unsigned int i = 0; i < size; ++i) figures += fmt::format("{:02x}", digest[i]);
  return figures;
}

}  // namespace recital::text
