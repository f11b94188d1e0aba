#include "facts/inputs.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>

namespace recital::facts {
namespace {

namespace fs = std::filesystem;

// Length of the well-formed UTF-8 sequence at `at` (Unicode Standard, table 3-7), 0 when there is none.
std::size_t utf8_length(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U; };
  const auto tail = [&](std::size_t i, unsigned low = 0x80, unsigned high = 0xBF) {
    return byte(i) >= low && byte(i) <= high;
  };
  const unsigned lead = byte(at);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return tail(at + 1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const unsigned low = lead == 0xE0 ? 0xA0 : 0x80, high = lead == 0xED ? 0x9F : 0xBF;
    return tail(at + 1, low, high) && tail(at + 2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const unsigned low = lead == 0xF0 ? 0x90 : 0x80, high = lead == 0xF4 ? 0x8F : 0xBF;
    return tail(at + 1, low, high) && tail(at + 2) && tail(at + 3) ? 4 : 0;
  }
  return 0;
}

// A path as it can stand in a table and on a terminal: control characters and bytes that are no UTF-8 become %XX.
std::string printable_name(const std::string& path) {
  static constexpr char hex[] = "0123456789ABCDEF";
  std::string name;
  for (std::size_t i = 0; i < path.size();) {
    const auto byte = static_cast<unsigned char>(path[i]);
    const std::size_t length = byte < 0x20 || byte == 0x7F ? 0 : utf8_length(path, i);
    if (length == 0) {
      name += {'%', hex[byte >> 4], hex[byte & 15]};
      ++i;
    } else {
      name.append(path, i, length);
      i += length;
    }
  }
  return name;
}

bool is_hidden(const fs::path& path) {
  const std::string name = path.filename().string();
  return !name.empty() && name.front() == '.';
}

// The last name of a path as given; for "." and ".." the folder's real one.
std::string own_name(const fs::path& given) {
  fs::path path = given;
  while (!path.has_filename() && path.has_parent_path() && path != path.root_path()) path = path.parent_path();
  std::string name = path.filename().string();
  if (!name.empty() && name != "." && name != "..") return name;
  std::error_code error;
  return fs::canonical(given, error).filename().string();
}

class Walk {
 public:
  explicit Walk(const fs::path& skipped) {
    std::error_code error;
    if (!skipped.empty()) skipped_ = fs::canonical(skipped, error);
  }

  void add_argument(const std::string& argument) {
    if (argument == "-") {
      found_.push_back({"stdin", "-"});
      real_.push_back("-");
      return;
    }
    std::error_code error;
    const fs::path path = argument;
    const fs::file_status status = fs::status(path, error);
    const std::string name = own_name(path);
    if (status.type() == fs::file_type::not_found) {
      complain(name.empty() ? argument : name, "no-such-file", "'" + argument + "' isn't there; check the name");
    } else if (!fs::status_known(status)) {
      complain(name.empty() ? argument : name, "unreadable-file",
               "'" + argument + "' can't be looked at (" + error.message() + "); check its permissions");
    } else if (fs::is_directory(status)) {
      const std::size_t before = found_.size() + result_.diagnostics.size();
      add_folder(path, name);
      if (found_.size() + result_.diagnostics.size() == before)
        complain(name, "empty-folder", "no files in '" + argument + "'; give a folder with the texts of resolutions");
    } else {
      add_file(path, name);
    }
  }

  Inputs finish() {
    // Of several names of one file the longest is kept: it says most about where the file was.
    std::map<std::string, std::size_t> kept;
    for (std::size_t i = 0; i < found_.size(); ++i) {
      const auto [place, fresh] = kept.emplace(real_[i], i);
      if (fresh) continue;
      const std::string& old = found_[place->second].name;
      const std::string& other = found_[i].name;
      if (other.size() > old.size() || (other.size() == old.size() && other < old)) place->second = i;
    }
    for (const auto& [real, index] : kept) result_.files.push_back(found_[index]);
    std::sort(result_.files.begin(), result_.files.end(),
              [](const Input& a, const Input& b) { return a.name < b.name; });
    for (std::size_t i = 1; i < result_.files.size(); ++i) {
      const Input &a = result_.files[i - 1], &b = result_.files[i];
      if (a.name != b.name) continue;
      std::string first = a.path.string(), second = b.path.string();
      if (second < first) std::swap(first, second);
      throw NameClash("'" + first + "' and '" + second + "' would both be called '" + a.name +
                      "' in the tables; rename one, or give the folder that holds both");
    }
    auto& rows = result_.diagnostics;
    std::sort(rows.begin(), rows.end(), [](const text::Diagnostic& a, const text::Diagnostic& b) {
      return std::tie(a.file, a.code, a.message) < std::tie(b.file, b.code, b.message);
    });
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return std::move(result_);
  }

 private:
  void complain(const std::string& name, const char* code, const std::string& message,
                text::Severity severity = text::Severity::error) {
    result_.diagnostics.push_back({printable_name(name), {}, severity, code, printable_name(message)});
  }

  void add_file(const fs::path& path, const std::string& name) {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    found_.push_back({printable_name(name), path});
    real_.push_back(error ? path.string() : real.string());
  }

  // Depth first with a stack of its own: a hostile tree of folders can be deeper than the program's stack.
  void add_folder(const fs::path& top, const std::string& top_name) {
    std::vector<std::pair<fs::path, std::string>> folders{{top, top_name}};
    while (!folders.empty()) {
      const auto [folder, name] = folders.back();
      folders.pop_back();
      std::error_code error;
      if (!skipped_.empty() && fs::canonical(folder, error) == skipped_) continue;
      fs::directory_iterator entries(folder, error);
      if (error) {
        complain(name, "unreadable-folder",
                 "'" + folder.string() + "' can't be read (" + error.message() + "); check its permissions");
        continue;
      }
      while (entries != fs::directory_iterator()) {
        add_entry(*entries, name, folders);
        entries.increment(error);
        if (error) {
          complain(name, "unreadable-folder",
                   "'" + folder.string() + "' can't be read to its end (" + error.message() + ")");
          break;
        }
      }
    }
  }

  void add_entry(const fs::directory_entry& entry, const std::string& folder,
                 std::vector<std::pair<fs::path, std::string>>& folders) {
    if (is_hidden(entry.path())) return;
    std::error_code error;
    const std::string name = (folder.empty() ? "" : folder + "/") + entry.path().filename().string();
    const bool link = entry.is_symlink(error);
    if (entry.is_directory(error)) {
      if (link)
        complain(name, "link-not-followed", "a link to a folder, not followed; give the folder itself",
                 text::Severity::note);
      else
        folders.emplace_back(entry.path(), name);
    } else if (entry.is_regular_file(error)) {
      add_file(entry.path(), name);
    } else {  // opening a named pipe would wait for ever
      complain(name, "not-a-file", "neither a file nor a folder, or a link to nothing; not read");
    }
  }

  fs::path skipped_;
  std::vector<Input> found_;
  std::vector<std::string> real_;  // beside found_: the file itself, whatever the path
  Inputs result_;
};

}  // namespace

Inputs list_inputs(const std::vector<std::string>& arguments, const std::filesystem::path& skipped) {
  Walk walk(skipped);
  for (const std::string& argument : arguments) walk.add_argument(argument);
  return walk.finish();
}

}  // namespace recital::facts
