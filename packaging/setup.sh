# Set-up shared by packaging/run and packaging/test: packages, LibTorch, configure, build. Sourced, not run.
# Reads: $project (root of the checkout), $parts (cli | studio | test).

build="$project/build/release"
cache="${XDG_CACHE_HOME:-$HOME/.cache}/dice-studio"
libtorch="$cache/libtorch-2.11.0"

packages_cli="g++ cmake ninja-build ccache pkg-config python3 python3-pip ca-certificates libspdlog-dev nlohmann-json3-dev
  libcli11-dev libicu-dev libsentencepiece-dev libssl-dev libopenimageio-dev libwebp-dev zlib1g-dev qt6-base-dev libqt6sql6-sqlite"
packages_studio="qt6-declarative-dev qt6-tools-dev qt6-l10n-tools libqt6svg6 libgl-dev qml6-module-qtquick qml6-module-qtquick-layouts
  qml6-module-qtquick-templates qml6-module-qtquick-window qml6-module-qtquick-dialogs qml6-module-qtquick-controls
  qml6-module-qt-labs-folderlistmodel qml6-module-qtqml qml6-module-qtqml-workerscript fonts-inter"
packages_test="clang-format clang-tidy qt6-declarative-dev-tools"

say() { printf 'packaging: %s\n' "$*" >&2; }

# phase TEXT COMMAND...: runs it and says how long it took
phase() {
  local text=$1 start=$SECONDS; shift
  say "$text ..."
  "$@" || return
  say "$text: $(( SECONDS - start )) s"
}

needed_packages() {
  case $parts in
    cli) echo $packages_cli ;;
    studio) echo $packages_cli $packages_studio ;;
    test) echo $packages_cli $packages_studio $packages_test ;;
  esac
}

missing_packages() {
  local package
  for package in $(needed_packages); do
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || echo "$package"
  done
}

install_packages() {
  if ! command -v apt-get >/dev/null; then
    say "this system has no apt-get; going on with the libraries it has. Needed, by their Debian names:"
    say "  $(needed_packages)"
    return 0
  fi
  local missing sudo=()
  missing=$(missing_packages)
  [ -z "$missing" ] && return 0
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null; then
      say "these packages are missing, and there is neither root nor sudo to install them:"
      say "  apt-get install --no-install-recommends" $missing
      exit 1
    fi
    sudo=(sudo)
    say "installing with sudo:" $missing
  fi
  "${sudo[@]}" apt-get update -qq >&2
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2
}

has_nvidia_driver() { [ -e /dev/nvidiactl ] || [ -e /dev/dxg ]; }

fetch_libtorch() {
  [ -n "${CMAKE_PREFIX_PATH:-}" ] && return 0
  local cuda=""
  has_nvidia_driver && cuda=--cuda
  python3 "$project/packaging/fetch_libtorch.py" $cuda "$libtorch"
}

configure() {
  local options=(-DCMAKE_BUILD_TYPE=Release)
  # What was switched on by an earlier call stays on, so that run and test share one build.
  [ "$parts" = cli ] && [ ! -e "$build/CMakeCache.txt" ] && options+=(-DDICE_BUILD_STUDIO=OFF -DDICE_BUILD_TESTS=OFF)
  [ "$parts" = studio ] && options+=(-DDICE_BUILD_STUDIO=ON)
  [ "$parts" = studio ] && [ ! -e "$build/CMakeCache.txt" ] && options+=(-DDICE_BUILD_TESTS=OFF)
  [ "$parts" = test ] && options+=(-DDICE_BUILD_STUDIO=ON -DDICE_BUILD_TESTS=ON -DDICE_WERROR=ON)
  [ -z "${CMAKE_PREFIX_PATH:-}" ] && options+=("-DLibTorch_ROOT=$libtorch/torch")
  # our own CUDA kernels: built by the nvcc that is there, or by the one that came with LibTorch
  local nvcc=()
  if ! command -v nvcc >/dev/null; then
    if [ -x "$libtorch/nvidia/cu13/bin/nvcc" ]; then
      nvcc=("CUDACXX=$libtorch/nvidia/cu13/bin/nvcc")
    elif has_nvidia_driver; then
      say "there is an NVIDIA driver but no nvcc: LibTorch's kernels are used, ours are left out"
    fi
  fi
  env "${nvcc[@]}" cmake -S "$project" -B "$build" -G Ninja "${options[@]}" >&2
}

# Remembers what was set up, so that the next start skips all checks.
stamp_file() { echo "$build/set-up-$parts"; }
stamp() { cat "$project/packaging/setup.sh" "$project/packaging/fetch_libtorch.py" | cksum; echo "$libtorch ${CMAKE_PREFIX_PATH:-}"; }
is_set_up() {
  [ -e "$(stamp_file)" ] && [ -e "$build/build.ninja" ] && { [ -n "${CMAKE_PREFIX_PATH:-}" ] || [ -e "$libtorch/cpu" ]; } \
    && [ "$(stamp)" = "$(cat "$(stamp_file)")" ]
}

set_up() {
  is_set_up && return 0
  phase "packages" install_packages
  phase "LibTorch" fetch_libtorch
  phase "configuring" configure
  stamp >"$(stamp_file)"
}

# build_targets TARGET...: quiet when nothing is to be done
build_targets() {
  if [ "$(ninja -C "$build" -n "$@" 2>/dev/null | tail -n 1)" = "ninja: no work to do." ]; then return 0; fi
  phase "compiling" ninja -C "$build" "$@" >&2
}
