#include "text/encoding.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "text/characters.hpp"

namespace recital::text {
namespace {

std::string utf8(std::uint32_t code) {
  std::string result;
  const auto put = [&](std::uint32_t byte) { result += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | (code >> 6));
    put(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    put(0xE0 | (code >> 12));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  } else {
    put(0xF0 | (code >> 18));
    put(0x80 | ((code >> 12) & 0x3F));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  }
  return result;
}

// Windows-1252 differs from Latin-1 in 0x80-0x9F (Unicode Consortium, MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT).
std::uint32_t windows_1252(unsigned char byte) {
  static constexpr std::array<std::uint16_t, 32> kHigh = {
      0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
  return byte >= 0x80 && byte < 0xA0 ? kHigh[byte - 0x80U] : byte;
}

// Length of the valid UTF-8 sequence at `i` (Unicode, table 3-7), 0 when there is none.
std::size_t valid_sequence(std::string_view bytes, std::size_t i) {
  const auto at = [&](std::size_t k) { return k < bytes.size() ? static_cast<unsigned char>(bytes[k]) : 0U; };
  const unsigned lead = at(i);
  if (lead < 0x80) return 1;
  const auto follows = [&](std::size_t k, unsigned low, unsigned high) { return at(k) >= low && at(k) <= high; };
  if (lead >= 0xC2 && lead <= 0xDF) return follows(i + 1, 0x80, 0xBF) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const unsigned low = lead == 0xE0 ? 0xA0 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : 0xBF;
    return follows(i + 1, low, high) && follows(i + 2, 0x80, 0xBF) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const unsigned low = lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xF4 ? 0x8F : 0xBF;
    return follows(i + 1, low, high) && follows(i + 2, 0x80, 0xBF) && follows(i + 3, 0x80, 0xBF) ? 4 : 0;
  }
  return 0;
}

Decoded decode_utf16(std::string_view bytes, std::size_t begin, bool big_endian) {
  Decoded result;
  const auto unit = [&](std::size_t i) -> std::uint32_t {
    const auto a = static_cast<unsigned char>(bytes[i]);
    const auto b = static_cast<unsigned char>(bytes[i + 1]);
    return big_endian ? (a << 8U | b) : (b << 8U | a);
  };
  std::size_t i = begin;
  for (; i + 1 < bytes.size();) {
    std::uint32_t code = unit(i);
    std::size_t length = 2;
    if (code >= 0xD800 && code < 0xDC00 && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000) {
      code = 0x10000 + ((code - 0xD800) << 10U) + (unit(i + 2) - 0xDC00);
      length = 4;
    } else if (code >= 0xD800 && code < 0xE000) {
      code = 0xFFFD;
      if (result.wrong_bytes == 0) result.first_wrong = {i, i + 2};
      result.wrong_bytes += 2;
    }
    if (code != 0) result.text.append(utf8(code), {i, i + length});
    i += length;
  }
  return result;
}

}  // namespace

Decoded decode(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return decode_utf16(bytes, 2, false);
  if (bytes.starts_with("\xFE\xFF")) return decode_utf16(bytes, 2, true);
  const std::string_view sample = bytes.substr(0, 4096);
  std::size_t zeros_even = 0;
  std::size_t zeros_odd = 0;
  std::size_t controls = 0;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    if (sample[i] == '\0') ++(i % 2 == 0 ? zeros_even : zeros_odd);
    if (static_cast<unsigned char>(sample[i]) < 0x20 && !is_space(sample[i])) ++controls;
  }
  if (zeros_odd * 3 > sample.size() && zeros_even * 20 < sample.size()) return decode_utf16(bytes, 0, false);
  if (zeros_even * 3 > sample.size() && zeros_odd * 20 < sample.size()) return decode_utf16(bytes, 0, true);

  Decoded result;
  // A text has no zero bytes and hardly any control characters (one in fifty is far above any dump seen).
  if (zeros_even + zeros_odd > 0 || controls * 50 > sample.size()) {
    result.binary = true;
    return result;
  }
  std::size_t i = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  std::size_t valid_from = i;
  while (i < bytes.size()) {
    const std::size_t length = bytes[i] == '\0' ? 0 : valid_sequence(bytes, i);
    if (length > 0) {
      i += length;
      continue;
    }
    result.text.append(bytes.substr(valid_from, i - valid_from), {valid_from, i});
    if (result.wrong_bytes == 0) result.first_wrong = {i, i + 1};
    ++result.wrong_bytes;
    if (bytes[i] != '\0') result.text.append(utf8(windows_1252(static_cast<unsigned char>(bytes[i]))), {i, i + 1});
    ++i;
    valid_from = i;
  }
  result.text.append(bytes.substr(valid_from), {valid_from, bytes.size()});
  return result;
}

}  // namespace recital::text
