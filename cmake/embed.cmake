# Writes to OUTPUT a C++ source that holds the FILES, in the order of their names. The assembler takes their bytes in as they stand
# (.incbin, in gcc and clang), which costs nothing; a digest of each file makes the source change whenever a file does.
list(SORT FILES)
set(assembly "")
set(symbols "")
set(rows "")
set(count 0)
foreach(path IN LISTS FILES)
  get_filename_component(name ${path} NAME)
  file(SHA256 ${path} digest)
  string(APPEND assembly "// ${name} ${digest}\nasm(\".section .rodata\\nrecital_ontology_${count}:\\n.incbin \\\"${path}\\\"\\nrecital_ontology_${count}_end:\\n.previous\\n\");\n")
  string(APPEND symbols "extern const char begin_${count}[] asm(\"recital_ontology_${count}\");\nextern const char end_${count}[] asm(\"recital_ontology_${count}_end\");\n")
  string(APPEND rows "    {\"${name}\", {begin_${count}, static_cast<std::size_t>(end_${count} - begin_${count})}},\n")
  math(EXPR count "${count} + 1")
endforeach()
file(WRITE ${OUTPUT} "// Made by cmake/embed.cmake from ontology/*.ttl.
#include \"knowledge/embedded.hpp\"

${assembly}
extern \"C\" {
${symbols}}

namespace recital::knowledge {

const EmbeddedFile embedded_files[] = {
${rows}};
const std::size_t embedded_file_count = ${count};

}  // namespace recital::knowledge
")
