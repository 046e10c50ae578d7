#!/usr/bin/env bash
# try_nsis.sh BUILD TREE FOLDER     compiles the Windows installer's script where there is makensis but no Windows: packs TREE (laid out as
# `cmake --install` does there) into FOLDER with the settings of BUILD/CPackConfig.cmake. The result is only as good as TREE.
set -euo pipefail
[ $# = 3 ] || { sed -n '2,3p' "$0"; exit 2; }
build=$(realpath "$1") tree=$(realpath "$2"); mkdir -p "$3"
config=$(mktemp)
trap 'rm -f "$config"' EXIT
cat "$build/CPackConfig.cmake" >"$config"
cat >>"$config" <<END
set(CPACK_GENERATOR NSIS)
set(CPACK_INSTALL_CMAKE_PROJECTS "")
set(CPACK_INSTALLED_DIRECTORIES "$tree;/")
set(CPACK_PACKAGING_INSTALL_PREFIX "")
set(CPACK_COMPONENTS_ALL "")
set(CPACK_STRIP_FILES OFF)
END
cpack --config "$config" -B "$3"
