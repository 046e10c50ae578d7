# What every target of the project shares: warnings, and the split of core's files by what they include.

function(dice_warnings target)
  if(MSVC)
    target_compile_options(${target} PRIVATE /W4 $<$<BOOL:${DICE_WERROR}>:/WX>)
    return()
  endif()
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow=local -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<BOOL:${DICE_WERROR}>:-Werror>)
  if(DICE_UNITY)
    # a class of a header with members of unnamed namespaces: right in its own file, and files are included by files here
    target_compile_options(${target} PRIVATE "$<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>")
  endif()
endfunction()

# dice_torch_sources(TARGET [TORCH files...] [PLAIN files...])
# TORCH files include torch headers and use the precompiled header; PLAIN files do not, and compile faster without it.
function(dice_torch_sources target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "TORCH;PLAIN")
  target_sources(${target} PRIVATE ${arg_TORCH} ${arg_PLAIN})
  if(arg_PLAIN)
    set_source_files_properties(${arg_PLAIN} TARGET_DIRECTORY ${target} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
  endif()
endfunction()

# dice_grouped_sources(TARGET FILES...): the files of one folder are compiled together, eight at a time.
function(dice_grouped_sources target)
  target_sources(${target} PRIVATE ${ARGN})
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  get_filename_component(folder "${CMAKE_CURRENT_SOURCE_DIR}" NAME)
  get_property(count GLOBAL PROPERTY ${target}_files_of_${folder})
  if(NOT count)
    set(count 0)
  endif()
  foreach(file ${ARGN})
    math(EXPR group "${count} / 8")
    set_source_files_properties(${file} TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP ${folder}_${group})
    math(EXPR count "${count} + 1")
  endforeach()
  set_property(GLOBAL PROPERTY ${target}_files_of_${folder} ${count})
endfunction()

# The same for dice_core. With DICE_UNITY the files of one folder are compiled together: reading the precompiled header
# (400 MB) takes longer than most files do. So names in the unnamed namespaces of one folder differ. PLAIN files are compiled
# as dice_plain, which need not wait for that header.
function(dice_core_sources)
  if(NOT DICE_UNITY)
    dice_torch_sources(dice_core ${ARGV})
    return()
  endif()
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "" "TORCH;PLAIN")
  dice_grouped_sources(dice_core ${arg_TORCH})
  dice_grouped_sources(dice_plain ${arg_PLAIN})
endfunction()
