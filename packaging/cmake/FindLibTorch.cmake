# Finds the CPU part of LibTorch: the folder `torch` of the Python wheel, or the official archive, through
# LibTorch_ROOT or CMAKE_PREFIX_PATH. Defines LibTorch::cpu. The wheel's own TorchConfig.cmake asks for a CUDA
# toolkit even when only the CPU part is wanted, so it is not used.
# CUDA is loaded at run time (core/base/device.cpp), never linked.
find_path(LibTorch_INCLUDE_DIR ATen/ATen.h PATH_SUFFIXES include)
find_library(LibTorch_CPU_LIBRARY torch_cpu PATH_SUFFIXES lib)
find_library(LibTorch_C10_LIBRARY c10 PATH_SUFFIXES lib)

if(LibTorch_INCLUDE_DIR AND EXISTS "${LibTorch_INCLUDE_DIR}/torch/headeronly/version.h")
  file(STRINGS "${LibTorch_INCLUDE_DIR}/torch/headeronly/version.h" _torch_version REGEX "#define TORCH_VERSION_(MAJOR|MINOR|PATCH) [0-9]+")
elseif(LibTorch_INCLUDE_DIR AND EXISTS "${LibTorch_INCLUDE_DIR}/torch/csrc/api/include/torch/version.h")
  file(STRINGS "${LibTorch_INCLUDE_DIR}/torch/csrc/api/include/torch/version.h" _torch_version REGEX "#define TORCH_VERSION_(MAJOR|MINOR|PATCH) [0-9]+")
endif()
string(REGEX REPLACE "[^0-9;]" "" _torch_version "${_torch_version}")
string(REPLACE ";" "." LibTorch_VERSION "${_torch_version}")

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibTorch REQUIRED_VARS LibTorch_CPU_LIBRARY LibTorch_C10_LIBRARY LibTorch_INCLUDE_DIR
  VERSION_VAR LibTorch_VERSION
  REASON_FAILURE_MESSAGE "point CMAKE_PREFIX_PATH at a LibTorch folder, or let packaging/run fetch it")

if(LibTorch_FOUND AND NOT TARGET LibTorch::cpu)
  # LibTorch's include folder also carries the headers of libraries that the system has in other versions (fmt,
  # protobuf, oneDNN ...); one program must see one version of each, so only torch's own folders are shown.
  set(_torch_view "${CMAKE_BINARY_DIR}/libtorch-include")
  file(MAKE_DIRECTORY "${_torch_view}")
  foreach(_part ATen c10 torch caffe2)
    if(EXISTS "${LibTorch_INCLUDE_DIR}/${_part}")
      file(CREATE_LINK "${LibTorch_INCLUDE_DIR}/${_part}" "${_torch_view}/${_part}" SYMBOLIC COPY_ON_ERROR)
    endif()
  endforeach()
  add_library(LibTorch::c10 SHARED IMPORTED)
  set_target_properties(LibTorch::c10 PROPERTIES IMPORTED_LOCATION "${LibTorch_C10_LIBRARY}")
  add_library(LibTorch::cpu SHARED IMPORTED)
  set_target_properties(LibTorch::cpu PROPERTIES
    IMPORTED_LOCATION "${LibTorch_CPU_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${_torch_view};${_torch_view}/torch/csrc/api/include"
    INTERFACE_SYSTEM_INCLUDE_DIRECTORIES "${_torch_view};${_torch_view}/torch/csrc/api/include"
    INTERFACE_LINK_LIBRARIES LibTorch::c10
    # the wheel's libtorch_cpu.so needs libcudart and libcupti, which lie beside it and are found by its own RPATH
    INTERFACE_LINK_OPTIONS "LINKER:--allow-shlib-undefined")
endif()
mark_as_advanced(LibTorch_INCLUDE_DIR LibTorch_CPU_LIBRARY LibTorch_C10_LIBRARY)
