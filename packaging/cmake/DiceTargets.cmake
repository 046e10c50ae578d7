# What every target of the project shares: warnings, and the split of core's files by what they include.

function(dice_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow=local -Wnon-virtual-dtor -Woverloaded-virtual)
endfunction()

# dice_core_sources([TORCH files...] [PLAIN files...])
# TORCH files include torch headers and use the precompiled header; PLAIN files do not, and compile faster without it.
function(dice_core_sources)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "" "TORCH;PLAIN")
  target_sources(dice_core PRIVATE ${arg_TORCH} ${arg_PLAIN})
  if(arg_PLAIN)
    set_source_files_properties(${arg_PLAIN} TARGET_DIRECTORY dice_core PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
  endif()
endfunction()
