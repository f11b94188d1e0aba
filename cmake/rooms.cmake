# A room is a folder of src/ built as one static library, recital_NAME, with its headers under "NAME/…".

function(recital_room name)
  cmake_parse_arguments(ROOM "" "" "LINKS;PRIVATE_LINKS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp)
  add_library(recital_${name} STATIC ${sources})
  target_include_directories(recital_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  list(TRANSFORM ROOM_LINKS PREPEND recital_)
  target_link_libraries(recital_${name} PUBLIC ${ROOM_LINKS} PRIVATE fmt::fmt ${ROOM_PRIVATE_LINKS})
  set_target_properties(recital_${name} PROPERTIES LINKER_LANGUAGE CXX)
endfunction()

# Builds files into a room (its header ROOM/embedded.hpp) as one C++ source, so that the program needs no files beside it.
function(recital_embed target room)
  set(source ${CMAKE_BINARY_DIR}/embedded_${room}.cpp)
  add_custom_command(OUTPUT ${source}
    COMMAND ${CMAKE_COMMAND} -D OUTPUT=${source} -D ROOM=${room} "-D FILES=${ARGN}" -P ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${ARGN} ${CMAKE_SOURCE_DIR}/cmake/embed.cmake VERBATIM)
  target_sources(${target} PRIVATE ${source})
endfunction()

# The ontology; what speaks of the terms to other programs only stays out.
function(recital_embed_ontology room)
  file(GLOB ontology CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/ontology/*.ttl)
  list(FILTER ontology EXCLUDE REGEX "/(alignments|shapes)\\.ttl$")
  recital_embed(recital_${room} ${room} ${ontology})
endfunction()

# What the pages of the HTML report share.
function(recital_embed_assets room)
  file(GLOB assets CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${room}/assets/*)
  recital_embed(recital_${room} ${room} ${assets})
endfunction()

function(recital_program name)
  cmake_parse_arguments(PROGRAM "" "" "ROOMS;PRIVATE_LINKS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/cli/*.cpp)
  add_executable(${name} ${sources})
  list(TRANSFORM PROGRAM_ROOMS PREPEND recital_)
  target_link_libraries(${name} PRIVATE ${PROGRAM_ROOMS} fmt::fmt Threads::Threads ${PROGRAM_PRIVATE_LINKS})
  target_compile_definitions(${name} PRIVATE RECITAL_VERSION="${PROJECT_VERSION}")
  file(GLOB queries CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/queries/*.rq)
  recital_embed(${name} cli ${queries} ${CMAKE_SOURCE_DIR}/src/cli/oxigraph.js)
endfunction()
