# `cmake --install` on Windows and macOS. Written with the tools' documentation at hand and not yet seen working (docs/packaging.md).
if(NOT TARGET dice_studio OR NOT TARGET dice_cli)
  return()
endif()
cmake_path(GET LibTorch_CPU_LIBRARY PARENT_PATH libtorch_folder)
find_program(DICE_DEPLOY_QT NAMES windeployqt macdeployqt HINTS "${Qt6_DIR}/../../../bin" REQUIRED)

if(WIN32)
  # bin/: programs, LibTorch, Qt, the Visual C++ run time; share/dice-studio: what they read
  install(TARGETS dice_cli dice_studio RUNTIME DESTINATION bin)
  file(GLOB libtorch_libraries "${libtorch_folder}/c10.dll" "${libtorch_folder}/torch_cpu.dll" "${libtorch_folder}/uv.dll" "${libtorch_folder}/libiomp5md.dll")
  install(FILES ${libtorch_libraries} DESTINATION bin)
  install(FILES $<TARGET_RUNTIME_DLLS:dice_cli> DESTINATION bin)
  set(CMAKE_INSTALL_SYSTEM_RUNTIME_DESTINATION bin)
  include(InstallRequiredSystemLibraries)
  set(resources share)
  install(CODE "execute_process(COMMAND \"${DICE_DEPLOY_QT}\" --release --no-compiler-runtime --no-translations --qmldir \"${PROJECT_SOURCE_DIR}/ui\"
    \"\${CMAKE_INSTALL_PREFIX}/bin/dice-studio.exe\" COMMAND_ERROR_IS_FATAL ANY)")
else()
  # Dice Studio.app: signed with the identity in DICE_SIGN_IDENTITY, notarised with the profile in DICE_NOTARY_PROFILE; neither is needed to try it
  set(bundle "Dice Studio.app")
  set(resources "${bundle}/Contents/Resources/share")
  install(TARGETS dice dice_cli dice-studio dice_studio RUNTIME DESTINATION "${bundle}/Contents/MacOS")
  set_target_properties(dice_cli dice_studio PROPERTIES INSTALL_RPATH "@executable_path/../Frameworks")
  file(GLOB libtorch_libraries "${libtorch_folder}/libc10.dylib" "${libtorch_folder}/libtorch_cpu.dylib" "${libtorch_folder}/libomp.dylib")
  install(FILES ${libtorch_libraries} DESTINATION "${bundle}/Contents/Frameworks")
  configure_file("${PROJECT_SOURCE_DIR}/packaging/macos/Info.plist.in" "${CMAKE_BINARY_DIR}/package/Info.plist" @ONLY)
  install(FILES "${CMAKE_BINARY_DIR}/package/Info.plist" DESTINATION "${bundle}/Contents")
  install(FILES "${PROJECT_SOURCE_DIR}/packaging/icons/dice-studio.icns" DESTINATION "${bundle}/Contents/Resources")
  # the programs look for share/ beside their folder
  install(CODE "file(CREATE_LINK Resources/share \"\${CMAKE_INSTALL_PREFIX}/${bundle}/Contents/share\" SYMBOLIC)")
  configure_file("${PROJECT_SOURCE_DIR}/packaging/macos/finish.sh.in" "${CMAKE_BINARY_DIR}/package/finish.sh" @ONLY)
  install(CODE "execute_process(COMMAND sh \"${CMAKE_BINARY_DIR}/package/finish.sh\" \"\${CMAKE_INSTALL_PREFIX}/${bundle}\" COMMAND_ERROR_IS_FATAL ANY)")
endif()
install(DIRECTORY "${PROJECT_SOURCE_DIR}/resources/" DESTINATION "${resources}/dice-studio"
  PATTERN train EXCLUDE PATTERN "*.py" EXCLUDE PATTERN README.md EXCLUDE)
install(DIRECTORY "${CMAKE_BINARY_DIR}/translations/" DESTINATION "${resources}/dice-studio/translations" OPTIONAL FILES_MATCHING PATTERN "*.qm")
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${resources}/doc/dice-studio/licenses" RENAME dice-studio-Apache-2.0.txt)
include(DiceCPack)
