#!/bin/sh
# install.sh [FOLDER]   copies Dice Studio for this user (default ~/.local/opt), with an entry in the menu and the commands `dice` and
#                       `dice-studio` in ~/.local/bin. Nothing else is touched, no rights are needed. Other versions stay where they are.
# install.sh --remove   takes this copy away again; pictures, models and settings stay.
# Without installing: bin/dice-studio runs from where it is.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
version=$(cat "$here/share/doc/dice-studio/version")
stop() { printf 'Dice Studio: %s\n' "$*" >&2; exit 1; }

[ -n "${HOME:-}" ] && [ -d "$HOME" ] || stop "expected a home folder in HOME, found \"${HOME:-}\". bin/dice-studio --data FOLDER runs without one."
data=${XDG_DATA_HOME:-$HOME/.local/share}
commands=$HOME/.local/bin
entry=$data/applications/dice-studio.desktop

# What the desktop keeps about menus, types and icons is made anew, by the tools that are there.
refresh() {
  update-desktop-database -q "$data/applications" 2>/dev/null || true
  update-mime-database "$data/mime" 2>/dev/null || true
  gtk-update-icon-cache -q -t "$data/icons/hicolor" 2>/dev/null || true
}

if [ "${1:-}" = --remove ]; then
  if [ ! -e "$here/installed-by-install.sh" ]; then
    used=$(readlink "$commands/dice-studio" 2>/dev/null || true)
    case $used in
      */bin/dice-studio) stop "expected a copy that install.sh made, found the unpacked one: $here. \"${used%/bin/dice-studio}/install.sh\" --remove takes the installed one away; nothing was changed." ;;
      *) stop "expected a copy that install.sh made, found the unpacked one: $here. Nothing is installed; the folder can simply be deleted." ;;
    esac
  fi
  for name in dice dice-studio; do
    [ "$(readlink "$commands/$name" 2>/dev/null || true)" = "$here/bin/$name" ] && rm -f "$commands/$name"
  done
  if grep -qxF "# $here" "$entry" 2>/dev/null; then
    rm -f "$entry" "$data/mime/packages/dice-studio.xml"
    for icon in "$here"/share/icons/hicolor/*/apps/*; do rm -f "$data/icons/${icon#"$here/share/icons/"}"; done
    refresh
    # where nothing else is listed, what the desktop's tools wrote about these entries goes with them
    rmdir "$data/mime/packages" 2>/dev/null && rm -rf "$data/mime"
    ls "$data"/applications/*.desktop >/dev/null 2>&1 || rm -f "$data/applications/mimeinfo.cache"
    find "$data/icons/hicolor" -type f ! -name icon-theme.cache 2>/dev/null | grep -q . || rm -f "$data/icons/hicolor/icon-theme.cache"
  fi
  rm -rf "$here"
  printf 'Dice Studio %s was removed. Pictures, models and settings are untouched.\n' "$version"
  exit 0
fi

base=${1:-$HOME/.local/opt}
mkdir -p "$base" 2>/dev/null || stop "the folder cannot be made: $base"
base=$(cd "$base" && pwd)
target=$base/dice-studio-$version part=$base/.dice-studio-$version.part
[ -e "$target" ] && stop "version $version is there already: $target (\"$target/install.sh\" --remove takes it away)"
needed=$(( $(du -sk "$here" | cut -f1) + 4096 )) free=$(df -Pk "$base" | awk 'NR == 2 {print $4}')
[ "$free" -gt "$needed" ] || stop "expected $(( needed / 1024 )) MB free in $base, found $(( free / 1024 )) MB."
rm -rf "$part"
trap 'rm -rf "$part"' EXIT
trap 'stop "interrupted; nothing was installed."' INT TERM HUP
said=$(cp -R -P "$here" "$part" 2>&1) || stop "the files could not be copied to $base ($(printf '%s' "$said" | head -n 1)); nothing was installed."
: >"$part/installed-by-install.sh"
sync
"$part/bin/dice" --version >/dev/null || stop "the programs do not start on this system (glibc 2.36 or newer is needed); nothing was installed."
mv "$part" "$target"
trap 'printf "Dice Studio is in %s, but its menu entry or its commands could not be written. \"%s/install.sh\" --remove takes it away.\n" "$target" "$target" >&2' EXIT
trap "exit 1" INT TERM HUP

mkdir -p "$commands" "$data/applications" "$data/mime/packages"
for name in dice dice-studio; do ln -sf "$target/bin/$name" "$commands/$name"; done
for icon in "$target"/share/icons/hicolor/*/apps/*; do
  place=$data/icons/${icon#"$target/share/icons/"}
  mkdir -p "$(dirname "$place")"; cp "$icon" "$place"
done
cp "$target/share/mime/packages/dice-studio.xml" "$data/mime/packages/"
# in the menu's file a path is quoted, and these characters are escaped within the quotes
quoted=$(printf '%s' "$target/bin/dice-studio" | sed 's/[\\"`$]/\\\\&/g; s/%/%%/g')
{ printf '# %s\n' "$target"; awk -v run="Exec=\"$(printf '%s' "$quoted" | sed 's/\\/\\\\/g')\" %F" '/^TryExec=/ {next} /^Exec=/ {print run; next} {print}' "$target/share/applications/dice-studio.desktop"; } >"$entry.part"
mv "$entry.part" "$entry"
trap - EXIT INT TERM HUP
refresh
printf 'Dice Studio %s is in %s\nIt is in the menu; commands: %s/{dice,dice-studio}. To remove it: "%s/install.sh" --remove\n' "$version" "$target" "$commands" "$target"
case ":$PATH:" in *":$commands:"*) ;; *) printf '%s is not in PATH yet; it usually is after the next login.\n' "$commands" ;; esac
