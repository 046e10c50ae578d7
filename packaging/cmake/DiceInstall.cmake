# `cmake --install`: one tree that can be moved anywhere. Included after all targets.
#
#   bin/{dice,dice-studio}        links to the programs
#   lib/dice-studio/bin           the programs, and the CUDA kernels beside them
#   lib/dice-studio/lib           LibTorch, OpenImageIO; in the bundle also Qt and what it needs (packaging/bundle.py)
#   lib/dice-studio/share         a link to share/, where the programs look beside themselves
#   share/dice-studio             starter model, vocabulary, fonts, translations
#   share/{applications,icons,metainfo,mime,doc}
#
# Component `studio` is the program, component `cuda` the add-on that it finds at start.
if(NOT UNIX OR APPLE)
  include(DiceInstallElsewhere)
  return()
endif()
set(dice_home lib/dice-studio)
set(dice_files "${PROJECT_SOURCE_DIR}/packaging/linux")
set(dice_generated "${CMAKE_BINARY_DIR}/package")
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME studio)
set(CPACK_PACKAGE_CONTACT "The Dice Studio project <noreply@dicestudio.org>")

# ---- programs
set(dice_programs)
foreach(program dice_cli dice_studio)
  if(TARGET ${program})
    list(APPEND dice_programs ${program})
  endif()
endforeach()
if(NOT dice_programs)
  return() # the engine alone is nothing to install
endif()
set_target_properties(${dice_programs} PROPERTIES INSTALL_RPATH "$ORIGIN/../lib")
install(TARGETS ${dice_programs} RUNTIME DESTINATION ${dice_home}/bin)
function(dice_install_link from to)
  cmake_path(GET from FILENAME name)
  cmake_path(GET from PARENT_PATH folder)
  file(MAKE_DIRECTORY "${dice_generated}/links")
  file(CREATE_LINK "${to}" "${dice_generated}/links/${name}" SYMBOLIC)
  install(FILES "${dice_generated}/links/${name}" DESTINATION ${folder})
endfunction()
foreach(program dice dice-studio)
  if(TARGET ${program})
    install(TARGETS ${program} RUNTIME DESTINATION ${dice_home}/bin)
    dice_install_link(bin/${program} ../${dice_home}/bin/${program})
  endif()
endforeach()
dice_install_link(${dice_home}/share ../../share)

if(OpenImageIO_ROOT)
  file(GLOB openimageio_libraries "${OpenImageIO_ROOT}/lib/libOpenImageIO*.so.*") # the small one; otherwise the system's is used
endif()

# ---- LibTorch: the files that are loaded, without symbols, finding each other by $ORIGIN
# dice_install_libraries(COMPONENT files...): see SettleLibrary.cmake
function(dice_install_libraries component)
  install(FILES ${ARGN} DESTINATION ${dice_home}/lib COMPONENT ${component})
  install(CODE "include(\"${PROJECT_SOURCE_DIR}/packaging/cmake/SettleLibrary.cmake\")" COMPONENT ${component})
  foreach(file ${ARGN})
    cmake_path(GET file FILENAME name)
    install(CODE "dice_settle_library(\"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${dice_home}/lib/${name}\" \"${CMAKE_STRIP}\")" COMPONENT ${component})
  endforeach()
endfunction()
cmake_path(GET LibTorch_CPU_LIBRARY PARENT_PATH libtorch_folder)
cmake_path(SET nvidia_folder NORMALIZE "${libtorch_folder}/../../nvidia")
file(GLOB dice_cpu_libraries "${libtorch_folder}/libc10.so" "${libtorch_folder}/libtorch_cpu.so" "${libtorch_folder}/libgomp*.so*"
  "${libtorch_folder}/libopenblas*.so*" "${libtorch_folder}/libarm*.so*"
  "${nvidia_folder}/cu*/lib/libcudart.so.*" "${nvidia_folder}/cu*/lib/libcupti.so.*") # the wheel's libtorch_cpu.so insists on these two
dice_install_libraries(studio ${dice_cpu_libraries})
if(EXISTS "${libtorch_folder}/libtorch_cuda.so")
  file(GLOB dice_cuda_libraries "${libtorch_folder}/libc10_cuda.so" "${libtorch_folder}/libtorch_cuda*.so" "${libtorch_folder}/libcaffe2_nvrtc.so"
    "${libtorch_folder}/libtorch_nvshmem.so" "${nvidia_folder}/*/lib/lib*.so*")
  list(REMOVE_ITEM dice_cuda_libraries ${dice_cpu_libraries})
  list(FILTER dice_cuda_libraries EXCLUDE REGEX "\\.alt\\.|/libcudart\\.so$|/lib(nvblas|cheetah|cufile_rdma|nvshmem_(bootstrap|transport)).*$")
  dice_install_libraries(cuda ${dice_cuda_libraries})
endif()
if(openimageio_libraries)
  dice_install_libraries(studio ${openimageio_libraries})
endif()
foreach(plugin dice_cuda dice_cuda_graphs)
  if(TARGET ${plugin})
    set_target_properties(${plugin} PROPERTIES INSTALL_RPATH "$ORIGIN/../lib")
    install(TARGETS ${plugin} LIBRARY DESTINATION ${dice_home}/bin COMPONENT cuda)
  endif()
endforeach()

# ---- what the programs read
install(DIRECTORY "${PROJECT_SOURCE_DIR}/resources/" DESTINATION share/dice-studio
  PATTERN train EXCLUDE PATTERN "*.py" EXCLUDE PATTERN README.md EXCLUDE PATTERN LICENSE EXCLUDE PATTERN licenses EXCLUDE)
install(DIRECTORY "${CMAKE_BINARY_DIR}/translations/" DESTINATION share/dice-studio/translations OPTIONAL FILES_MATCHING PATTERN "*.qm")

# ---- the desktop
string(TIMESTAMP dice_release_date "%Y-%m-%d" UTC) # follows SOURCE_DATE_EPOCH
configure_file("${dice_files}/dice-studio.metainfo.xml.in" "${dice_generated}/org.dicestudio.DiceStudio.metainfo.xml" @ONLY)
install(FILES "${dice_files}/dice-studio.desktop" DESTINATION share/applications)
install(FILES "${dice_generated}/org.dicestudio.DiceStudio.metainfo.xml" DESTINATION share/metainfo)
install(FILES "${dice_files}/dice-studio.mime.xml" DESTINATION share/mime/packages RENAME dice-studio.xml)
install(FILES "${PROJECT_SOURCE_DIR}/packaging/icons/dice-studio.svg" DESTINATION share/icons/hicolor/scalable/apps)
foreach(size 16 24 32 48 64 128 256 512)
  install(FILES "${PROJECT_SOURCE_DIR}/packaging/icons/dice-studio-${size}.png" DESTINATION share/icons/hicolor/${size}x${size}/apps RENAME dice-studio.png)
endforeach()
foreach(page dice.1 dice-studio.1)
  execute_process(COMMAND gzip -9nc "${dice_files}/${page}" OUTPUT_FILE "${dice_generated}/${page}.gz" COMMAND_ERROR_IS_FATAL ANY)
  install(FILES "${dice_generated}/${page}.gz" DESTINATION share/man/man1)
endforeach()

# ---- documents, and licences of what lies in the tree
set(dice_documents share/doc/dice-studio)
string(TIMESTAMP dice_release_time "%a, %d %b %Y %H:%M:%S +0000" UTC)
file(WRITE "${dice_generated}/version" "${PROJECT_VERSION}\n")
file(WRITE "${dice_generated}/changelog" "dice-studio (${PROJECT_VERSION}) unstable; urgency=medium\n\n  * Version ${PROJECT_VERSION} of the project.\n\n -- ${CPACK_PACKAGE_CONTACT}  ${dice_release_time}\n")
execute_process(COMMAND gzip -9nc "${dice_generated}/changelog" OUTPUT_FILE "${dice_generated}/changelog.gz" COMMAND_ERROR_IS_FATAL ANY)
install(FILES "${dice_generated}/version" "${dice_generated}/changelog.gz" "${dice_files}/copyright" DESTINATION ${dice_documents})
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION ${dice_documents}/licenses RENAME dice-studio-Apache-2.0.txt)
install(FILES "${PROJECT_SOURCE_DIR}/resources/README.md" DESTINATION ${dice_documents} RENAME resources.md)
install(FILES "${PROJECT_SOURCE_DIR}/resources/clip-vocabulary/LICENSE" DESTINATION ${dice_documents}/licenses RENAME clip-vocabulary-MIT.txt)
install(FILES "${PROJECT_SOURCE_DIR}/resources/licenses/OFL-1.1.txt" DESTINATION ${dice_documents}/licenses RENAME inter-OFL-1.1.txt)
if(openimageio_libraries)
  install(FILES "${dice_files}/lintian-overrides" DESTINATION share/lintian/overrides RENAME dice-studio)
  install(FILES "${OpenImageIO_ROOT}/licenses/LICENSE.md" DESTINATION ${dice_documents}/licenses RENAME openimageio-Apache-2.0.txt)
  install(FILES "${OpenImageIO_ROOT}/licenses/THIRD-PARTY.md" DESTINATION ${dice_documents}/licenses RENAME openimageio-third-party.txt)
endif()
cmake_path(SET libtorch_root NORMALIZE "${libtorch_folder}/../..")
file(GLOB libtorch_licence "${libtorch_root}/torch-*.dist-info/licenses/LICENSE")
if(libtorch_licence)
  install(FILES ${libtorch_licence} DESTINATION ${dice_documents}/licenses RENAME libtorch-BSD-3-Clause.txt)
endif()
file(GLOB nvidia_licence "${libtorch_root}/nvidia_cuda_runtime-*.dist-info/licenses/*")
if(nvidia_licence)
  install(FILES ${nvidia_licence} DESTINATION ${dice_documents}/licenses RENAME nvidia-cuda-runtime.txt)
endif()

configure_file("${dice_files}/flatpak.yml.in" "${dice_generated}/org.dicestudio.DiceStudio.yml" @ONLY) # for packaging/installer's bundle
include(DiceCPack)
