# Installation and the .deb: docs/decisions/0045-install-and-package.md. Nothing installed holds an absolute path; the
# program finds its layouts, schemas and profiles from its own place (engine/program/resources.cpp).
include(GNUInstallDirs)

if(TARGET stonehand_program)
    install(TARGETS stonehand_program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
install(DIRECTORY ${PROJECT_SOURCE_DIR}/layouts DESTINATION ${CMAKE_INSTALL_DATADIR}/stonehand)
# What new editions are made of.
install(DIRECTORY ${PROJECT_SOURCE_DIR}/starters DESTINATION ${CMAKE_INSTALL_DATADIR}/stonehand)
# Both schemas, for editors and other validators.
install(DIRECTORY ${PROJECT_SOURCE_DIR}/content/schema DESTINATION ${CMAKE_INSTALL_DATADIR}/stonehand OPTIONAL)
# Fetched by script/fetch-profiles.
install(DIRECTORY ${PROJECT_SOURCE_DIR}/build/profiles DESTINATION ${CMAKE_INSTALL_DATADIR}/stonehand OPTIONAL)
install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/CHANGELOG.md
              ${PROJECT_SOURCE_DIR}/THIRD-PARTY-NOTICES.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME stonehand)
set(CPACK_PACKAGE_VENDOR "the stonehand project")
set(CPACK_PACKAGE_CONTACT "the stonehand project <stonehand@invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY ${PROJECT_DESCRIPTION})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/package)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
# The shared libraries are read off the program; what it finds only when it runs is named here.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "fonts-ebgaramond, fonts-noto-cjk, fonts-noto-cjk-extra, fonts-lxgw-wenkai, hyphen-en-gb, hyphen-en-us")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-core")
include(CPack)
