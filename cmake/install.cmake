# Program, ontology, queries, man pages, completions and documentation in their usual places under the prefix.
include(GNUInstallDirs)

install(TARGETS recital RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})

file(GLOB ontology CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/ontology/*.ttl ${CMAKE_SOURCE_DIR}/ontology/*.jsonld)
file(GLOB queries CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/queries/*.rq)
file(GLOB man_pages CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/docs/man/*.1)
file(GLOB pages CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/docs/*.md ${CMAKE_SOURCE_DIR}/docs/*.html)
install(FILES ${ontology} DESTINATION ${CMAKE_INSTALL_DATADIR}/recital/ontology)
install(FILES ${queries} queries/README.md DESTINATION ${CMAKE_INSTALL_DATADIR}/recital/queries)
install(DIRECTORY queries/virtuoso DESTINATION ${CMAKE_INSTALL_DATADIR}/recital/queries)
install(DIRECTORY docs/stores DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${man_pages} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${pages} README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

install(FILES completions/recital.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME recital)
install(FILES completions/_recital DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES completions/recital.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
