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

# Builds files into a room as one C++ source, so that the program needs none beside it: recital_embed(knowledge HEADER knowledge/embedded.hpp
# TYPE EmbeddedFile ARRAY embedded_files COUNT embedded_file_count FILES a b).
function(recital_embed room)
  cmake_parse_arguments(EMBED "" "HEADER;TYPE;ARRAY;COUNT" "FILES" ${ARGN})
  set(source ${CMAKE_BINARY_DIR}/${EMBED_ARRAY}_of_${room}.cpp)
  add_custom_command(OUTPUT ${source}
    COMMAND ${CMAKE_COMMAND} -D OUTPUT=${source} -D ROOM=${room} -D HEADER=${EMBED_HEADER} -D TYPE=${EMBED_TYPE} -D ARRAY=${EMBED_ARRAY}
      -D COUNT=${EMBED_COUNT} "-D FILES=${EMBED_FILES}" -P ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${EMBED_FILES} ${CMAKE_SOURCE_DIR}/cmake/embed.cmake VERBATIM)
  target_sources(recital_${room} PRIVATE ${source})
endfunction()

# What speaks of the terms to other programs only stays out.
function(recital_embed_ontology room)
  file(GLOB ontology CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/ontology/*.ttl)
  list(FILTER ontology EXCLUDE REGEX "/(alignments|shapes)\\.ttl$")
  recital_embed(${room} HEADER knowledge/embedded.hpp TYPE EmbeddedFile ARRAY embedded_files COUNT embedded_file_count FILES ${ontology})
endfunction()

function(recital_embed_assets room)
  file(GLOB assets CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${room}/assets/*)
  recital_embed(${room} HEADER ${room}/assets.hpp TYPE Asset ARRAY assets COUNT asset_count FILES ${assets})
endfunction()

function(recital_program name)
  cmake_parse_arguments(PROGRAM "" "" "ROOMS;PRIVATE_LINKS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/cli/*.cpp)
  add_executable(${name} ${sources})
  list(TRANSFORM PROGRAM_ROOMS PREPEND recital_)
  target_link_libraries(${name} PRIVATE ${PROGRAM_ROOMS} fmt::fmt Threads::Threads ${PROGRAM_PRIVATE_LINKS})
  target_compile_definitions(${name} PRIVATE RECITAL_VERSION="${PROJECT_VERSION}")
endfunction()
