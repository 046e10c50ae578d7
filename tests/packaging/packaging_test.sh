#!/usr/bin/env bash
# packaging_test.sh BUILD SOURCE VERSION PACKAGE     PACKAGE: ON where the build is one that is given away
# Every case is a function; its first failing line is printed. Closes with a line of totals like Qt Test's.
set -u
build=$1 source=$2 version=$3 package=$4
passed=0 failed=0 skipped=0
work=$(mktemp -d "${TMPDIR:-/tmp}/dice packaging é.XXXXXX")
trap 'rm -rf "$work"' EXIT
unset LD_LIBRARY_PATH XDG_DATA_HOME XDG_CONFIG_HOME

fail() { printf '   expected %s\n' "$*"; return 1; }
skip() { printf 'SKIP   : packaging::%s %s\n' "$1" "$2"; skipped=$(( skipped + 1 )); }
check() {
  local said
  if said=$("$1" 2>&1); then printf 'PASS   : packaging::%s()\n' "$1"; passed=$(( passed + 1 ))
  else printf 'FAIL!  : packaging::%s()\n%s\n' "$1" "$said"; failed=$(( failed + 1 )); fi
}

# ---- the tree, moved after it was installed
installs() {
  cmake --install "$build" --prefix "$work/first place" --component studio --strip >/dev/null || return 1
  mv "$work/first place" "$work/another place"
}
tree="$work/another place"
looksNowhereElse() {
  local out paths=()
  [ "$package" = ON ] && paths=("$source" "$build")
  out=$("$source/packaging/check_tree.sh" "$tree" "${paths[@]}") || fail "a tree that can be given away: $out"
}
loadsItsOwnLibraries() {
  local loaded
  loaded=$(ldd "$tree/lib/dice-studio/bin/dice-program") || return 1
  grep -q "libtorch_cpu.so => $tree/" <<<"$loaded" || fail "LibTorch of the tree: $loaded"
  ! grep "not found" <<<"$loaded" || fail "every library to be found"
}
saysItsVersion() {
  [ "$("$tree/bin/dice" --version | head -n 1)" = "Dice Studio $version" ] || fail "dice --version to say $version"
  QT_QPA_PLATFORM=offscreen "$tree/bin/dice-studio" --version | grep -qwF "$version" || fail "dice-studio --version to say $version"
  grep -qF "<release version=\"$version\"" "$tree"/share/metainfo/*.xml || fail "the metainfo to say $version"
  grep -qx "$version" "$tree/share/doc/dice-studio/version" || fail "the tree to say $version"
  grep -qF "CPACK_PACKAGE_VERSION \"$version\"" "$build/CPackConfig.cmake" || fail "packages of version $version"
}
findsItsResources() { # through a link from elsewhere, without a home
  ln -s "$tree/bin/dice" "$work/dice"
  (cd / && env -u HOME "$work/dice" selftest) | grep -qF "$tree/share/dice-studio" || fail "the resources of the tree"
}
makesAPicture() {
  (cd / && HOME="$work" "$tree/bin/dice" --quiet generate "a red apple" --seed 1 --steps 2 -o "$work/apple ä.png") && [ -s "$work/apple ä.png" ] || fail "a picture"
}
holdsNoPython() { [ -z "$(find "$tree" -name '*.py' -o -name '*.h')" ] || fail "no Python and no headers"; }

# ---- the install script, on a tree of a few bytes
tiny="$work/dice-studio é"
makeTiny() {
  mkdir -p "$tiny/bin" "$tiny/share/doc/dice-studio" "$tiny/share/mime/packages" "$tiny/share/icons/hicolor/16x16/apps" "$tiny/share/applications"
  cp "$source/packaging/linux/install.sh" "$tiny/"
  cp "$source/packaging/linux/dice-studio.desktop" "$tiny/share/applications/"
  cp "$source/packaging/linux/dice-studio.mime.xml" "$tiny/share/mime/packages/dice-studio.xml"
  cp "$source/packaging/icons/dice-studio-16.png" "$tiny/share/icons/hicolor/16x16/apps/dice-studio.png"
  echo "$1" >"$tiny/share/doc/dice-studio/version"
  for program in dice dice-studio; do printf '#!/bin/sh\necho "Dice Studio %s"\n' "$1" >"$tiny/bin/$program"; chmod +x "$tiny/bin/$program"; done
}
home="$work/home"
remembered() { (cd "$home" && find . -type f -o -type l | sort); }
installsForOneUser() {
  makeTiny 1.0; mkdir -p "$home/Pictures"; echo mine >"$home/Pictures/mine.png"
  HOME="$home" "$tiny/install.sh" || return 1
  [ "$("$home/.local/bin/dice")" = "Dice Studio 1.0" ] || fail "the command to run"
  grep -qF "Exec=\"$home/.local/opt/dice-studio-1.0/bin/dice-studio\" %F" "$home/.local/share/applications/dice-studio.desktop" || fail "the menu's entry to name the program"
}
refusesToInstallTwice() {
  local said; said=$(HOME="$home" "$tiny/install.sh" 2>&1) && fail "a refusal"
  grep -q "is there already" <<<"$said" || fail "a sentence: $said"
}
keepsTwoVersions() {
  makeTiny 2.0
  HOME="$home" "$tiny/install.sh" || return 1
  [ "$("$home/.local/bin/dice")" = "Dice Studio 2.0" ] && [ "$("$home/.local/opt/dice-studio-1.0/bin/dice")" = "Dice Studio 1.0" ] || fail "both versions to run"
  HOME="$home" "$home/.local/opt/dice-studio-1.0/install.sh" --remove </dev/null >/dev/null 2>&1; [ -e "$home/.local/bin/dice" ] || fail "the newer one's command to stay"
}
saysWhichCopyIsInstalled() { # asked of the unpacked folder, from which nothing is to be taken away
  local before said; before=$(remembered)
  said=$(HOME="$home" "$tiny/install.sh" --remove 2>&1) && fail "a refusal"
  grep -qF "\"$home/.local/opt/dice-studio-2.0/install.sh\" --remove" <<<"$said" || fail "the installed copy to be named: $said"
  [ "$(remembered)" = "$before" ] && [ -e "$tiny/install.sh" ] || fail "nothing to change"
}
removesItself() {
  HOME="$home" "$home/.local/opt/dice-studio-2.0/install.sh" --remove || return 1
  rm -rf "$home/.local/opt/dice-studio-1.0"
  [ "$(remembered)" = ./Pictures/mine.png ] || fail "nothing but the user's picture: $(remembered)"
}
leavesNothingHalf() { # the programs do not run on this system
  makeTiny 3.0; printf '#!/bin/sh\nexit 1\n' >"$tiny/bin/dice"
  HOME="$home" "$tiny/install.sh" 2>"$work/said" && fail "a refusal"
  grep -q "nothing was installed" "$work/said" || fail "a sentence: $(cat "$work/said")"
  [ "$(remembered)" = ./Pictures/mine.png ] && [ -z "$(ls -A "$home/.local/opt")" ] || fail "nothing half-installed: $(find "$home")"
}
cleansUpWhenInterrupted() {
  makeTiny 3.0; printf '#!/bin/sh\nkill -TERM $PPID; sleep 1\n' >"$tiny/bin/dice"
  HOME="$home" "$tiny/install.sh" 2>"$work/said" && fail "a refusal"
  grep -q "interrupted; nothing was installed" "$work/said" || fail "a sentence: $(cat "$work/said")"
  [ -z "$(ls -A "$home/.local/opt")" ] || fail "nothing half-installed: $(find "$home")"
}
asksForAHome() {
  local said; said=$(env -u HOME "$tiny/install.sh" 2>&1) && fail "a refusal"
  grep -q "expected a home folder" <<<"$said" || fail "a sentence: $said"
}

check installs
check holdsNoPython
if command -v readelf >/dev/null; then check looksNowhereElse; else skip looksNowhereElse "there is no readelf"; fi
[ "$package" = ON ] || printf 'packaging: paths of this machine were not looked for: this is no build with DICE_PACKAGE\n'
check loadsItsOwnLibraries
check saysItsVersion
check findsItsResources
check makesAPicture
for case in installsForOneUser refusesToInstallTwice keepsTwoVersions saysWhichCopyIsInstalled removesItself leavesNothingHalf cleansUpWhenInterrupted asksForAHome; do check $case; done
echo "Totals: $passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
