# Writes the FILES, in the order of their names, as raw string literals of one C++ source to OUTPUT.
# A compiler may refuse string literals past 64 KiB, so each file is cut into pieces that the compiler joins again as data.
list(SORT FILES)
set(code "// Made by cmake/embed.cmake from ontology/*.ttl.\n#include \"knowledge/embedded.hpp\"\n\nnamespace recital::knowledge {\n\nconst EmbeddedFile embedded_files[] = {\n")
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME)
  file(READ ${file} hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" bytes "${hex}")
  string(REGEX REPLACE "((\\\\x[0-9a-f][0-9a-f])(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?)" "\"\\1\"" bytes "${bytes}")
  file(SIZE ${file} size)
  string(APPEND code "    {\"${name}\", {${bytes}, ${size}}},\n")
endforeach()
string(APPEND code "};\nconst std::size_t embedded_file_count = sizeof embedded_files / sizeof embedded_files[0];\n\n}  // namespace recital::knowledge\n")
file(WRITE ${OUTPUT} "${code}")
