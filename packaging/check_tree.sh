#!/usr/bin/env bash
# check_tree.sh TREE [PATH...]     is an installed tree fit to be given away?
# It says what is wrong: a PATH of the building machine in any file, a library found by an absolute path, a link that leaves the tree or leads
# nowhere, debug symbols, headers, Python, a desktop entry or metainfo that the desktop's own checkers refuse.
set -euo pipefail
[ $# -gt 0 ] || { sed -n '2,4p' "$0"; exit 2; }
tree=$(cd "$1" && pwd -P); shift
problems=0
wrong() { printf 'check_tree: %s\n' "$*"; problems=$(( problems + 1 )); }
skipped() { printf 'check_tree: skipped: %s\n' "$*"; }

for path in "$@"; do
  [ "${#path}" -gt 4 ] || continue
  while read -r file; do wrong "the path $path is in ${file#"$tree"/}"; done < <(grep -rlFa -- "$path" "$tree" || true)
done
while read -r link; do
  case $(realpath -m "$link") in "$tree"/*) [ -e "$link" ] || wrong "the link ${link#"$tree"/} leads nowhere" ;; *) wrong "the link ${link#"$tree"/} leaves the tree" ;; esac
done < <(find "$tree" -type l)
while read -r file; do wrong "it does not belong here: ${file#"$tree"/}"; done < <(find "$tree" -name '*.h' -o -name '*.hpp' -o -name '*.py' -o -name '*.a' -o -name '*.qmltypes' -o -name '*.debug')
while read -r file; do
  [ "$(head -c 4 "$file" | od -An -tx1 | tr -d ' \n')" = 7f454c46 ] || continue
  sections=$(readelf -SW "$file") dynamic=$(readelf -dW "$file")
  case $sections in *.debug_info*|*.symtab*) wrong "it has debug symbols: ${file#"$tree"/}" ;; esac
  while read -r path; do
    case $path in '$ORIGIN'|'$ORIGIN/'*|'') ;; *) wrong "it looks for libraries in $path: ${file#"$tree"/}" ;; esac
  done < <(sed -nE 's/.*\((RPATH|RUNPATH)\).*\[(.*)\]/\2/p' <<<"$dynamic" | tr ':' '\n')
done < <(find "$tree" -type f -size +1k)
for file in "$tree"/share/applications/*.desktop; do
  if ! command -v desktop-file-validate >/dev/null; then skipped "desktop-file-validate is not installed"
  elif ! desktop-file-validate "$file"; then wrong "desktop-file-validate refuses ${file#"$tree"/}"; fi
done
for file in "$tree"/share/metainfo/*.xml; do
  if ! command -v appstreamcli >/dev/null; then skipped "appstreamcli is not installed"
  elif ! said=$(appstreamcli validate --no-net "$file" 2>&1); then wrong "appstreamcli refuses ${file#"$tree"/}: $said"; fi
done
[ "$problems" = 0 ] && echo "check_tree: nothing wrong: $(find "$tree" -type f | wc -l) files, $(du -sm "$tree" | cut -f1) MB"
[ "$problems" = 0 ]
