# DICE_PACKAGE: how programs are built that are given to people. Included before the first target.
# No path of the building machine may be in any file, and a library that happens to be in LD_LIBRARY_PATH must not take
# the place of one that lies in the package.
if(UNIX AND NOT APPLE)
  # GCC tries the last map first, and the build folder usually lies in the source folder
  add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:-ffile-prefix-map=${CMAKE_SOURCE_DIR}=dice-studio>"
    "$<$<COMPILE_LANGUAGE:CXX>:-ffile-prefix-map=${CMAKE_BINARY_DIR}=dice-studio/build>")
  # RPATH instead of RUNPATH: it also holds for the libraries of the libraries, and stands before LD_LIBRARY_PATH
  add_link_options(LINKER:--disable-new-dtags LINKER:-z,relro LINKER:--as-needed)
elseif(MSVC)
  add_link_options(/PDBALTPATH:%_PDB%)
endif()
