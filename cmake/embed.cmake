# Writes to OUTPUT a C++ source that holds the FILES, in the order of their names, as the array ARRAY of TYPE and its COUNT that the HEADER of
# ROOM declares. The assembler takes their bytes in as they stand
# (.incbin, in gcc and clang), which costs nothing; a digest of each file makes the source change whenever a file does.
list(SORT FILES)
set(assembly "")
set(symbols "")
set(rows "")
set(count 0)
foreach(path IN LISTS FILES)
  get_filename_component(name ${path} NAME)
  file(SHA256 ${path} digest)
  string(APPEND assembly "// ${name} ${digest}\nasm(\".section .rodata\\nrecital_${ARRAY}_${count}:\\n.incbin \\\"${path}\\\"\\nrecital_${ARRAY}_${count}_end:\\n.previous\\n\");\n")
  string(APPEND symbols "extern const char begin_${count}[] asm(\"recital_${ARRAY}_${count}\");\nextern const char end_${count}[] asm(\"recital_${ARRAY}_${count}_end\");\n")
  string(APPEND rows "    {\"${name}\", {begin_${count}, static_cast<std::size_t>(end_${count} - begin_${count})}},\n")
  math(EXPR count "${count} + 1")
endforeach()
file(WRITE ${OUTPUT} "// Made by cmake/embed.cmake.
#include \"${HEADER}\"

${assembly}
extern \"C\" {
${symbols}}

namespace recital::${ROOM} {

const ${TYPE} ${ARRAY}[] = {
${rows}};
const std::size_t ${COUNT} = ${count};

}  // namespace recital::${ROOM}
")
