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

# Builds ontology/*.ttl into the room as one C++ source, so that the program needs no files beside it. What speaks of the terms to
# other programs only stays out.
function(recital_embed_ontology room)
  file(GLOB ontology CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/ontology/*.ttl)
  list(FILTER ontology EXCLUDE REGEX "/(alignments|shapes)\\.ttl$")
  set(source ${CMAKE_BINARY_DIR}/embedded_ontology.cpp)
  add_custom_command(OUTPUT ${source}
    COMMAND ${CMAKE_COMMAND} -D OUTPUT=${source} "-D FILES=${ontology}" -P ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${ontology} ${CMAKE_SOURCE_DIR}/cmake/embed.cmake VERBATIM)
  target_sources(recital_${room} PRIVATE ${source})
endfunction()

function(recital_program name)
  cmake_parse_arguments(PROGRAM "" "" "ROOMS;PRIVATE_LINKS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/cli/*.cpp)
  add_executable(${name} ${sources})
  list(TRANSFORM PROGRAM_ROOMS PREPEND recital_)
  target_link_libraries(${name} PRIVATE ${PROGRAM_ROOMS} fmt::fmt Threads::Threads ${PROGRAM_PRIVATE_LINKS})
  target_compile_definitions(${name} PRIVATE RECITAL_VERSION="${PROJECT_VERSION}")
endfunction()
