# `cpack`: packages of the staged tree. DEB here; packaging/installer also makes the bundle, which CPack has no words for.
set(CPACK_PACKAGE_NAME dice-studio)
set(CPACK_PACKAGE_VENDOR "The Dice Studio project")
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "image studio for Stable Diffusion models on this computer")
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_BINARY_DIR}/packages")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_STRIP_FILES ON)
set(CPACK_THREADS 0)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_COMPONENTS_ALL studio)
if(TARGET dice_cuda AND dice_cuda_libraries)
  list(APPEND CPACK_COMPONENTS_ALL cuda)
endif()

# ---- Debian and Ubuntu, on the system's Qt
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(DICE_DEB_COMPRESSION xz CACHE STRING "xz for what is given away, gzip for trials")
set(CPACK_DEBIAN_COMPRESSION_TYPE ${DICE_DEB_COMPRESSION})
set(CPACK_DEBIAN_PACKAGE_SECTION graphics)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_STUDIO_PACKAGE_NAME dice-studio)
set(CPACK_COMPONENT_STUDIO_DESCRIPTION "Stable Diffusion usually runs its network twice per step (classifier-free
guidance). Dice Studio distills the second run into the prompt (DICE), so
that one is enough.

The package holds the window (dice-studio), the command line (dice) and a
small model to start with. Nothing is sent anywhere.")
# dpkg-shlibdeps sees what is linked; QML modules and plug-ins are loaded by name
set(CPACK_DEBIAN_STUDIO_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, qml6-module-qtquick, qml6-module-qtquick-layouts, \
qml6-module-qtquick-templates, qml6-module-qtquick-window, qml6-module-qtquick-dialogs, qml6-module-qtquick-controls, \
qml6-module-qt-labs-folderlistmodel, qml6-module-qtqml, qml6-module-qtqml-workerscript")
set(CPACK_DEBIAN_STUDIO_PACKAGE_RECOMMENDS "fonts-inter, qt6-translations-l10n, qt6-wayland")
set(CPACK_DEBIAN_CUDA_PACKAGE_NAME dice-studio-cuda)
set(CPACK_DEBIAN_CUDA_PACKAGE_DEPENDS "dice-studio (= ${PROJECT_VERSION})")
set(CPACK_COMPONENT_CUDA_DESCRIPTION "Libraries for NVIDIA graphics cards: Dice Studio finds them at start and
uses them where there is a driver.")

# ---- Windows: packaging/windows/NSIS.template.in, which takes the place of CPack's own
list(PREPEND CMAKE_MODULE_PATH "${PROJECT_SOURCE_DIR}/packaging/windows")
set(CPACK_NSIS_MUI_ICON "${PROJECT_SOURCE_DIR}/packaging/icons/dice-studio.ico")

# ---- macOS
set(CPACK_DMG_VOLUME_NAME "Dice Studio ${PROJECT_VERSION}")
if(WIN32)
  set(CPACK_GENERATOR NSIS)
elseif(APPLE)
  set(CPACK_GENERATOR DragNDrop)
else()
  set(CPACK_GENERATOR DEB)
endif()
include(CPack)
