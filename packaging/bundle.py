#!/usr/bin/env python3
"""Completes an installed tree so that it runs where there is no Qt: bundle.py TREE [--components FILE]

TREE is what `cmake --install` made. Qt's libraries, the plug-ins and QML modules that the window loads, and every library that these
and the programs need go to TREE/lib/dice-studio, with their licences; what any desktop has, and what must fit its graphics driver,
is left out. A list of what was added is written as JSON, for packaging/components.py.
"""
import argparse, glob, json, os, re, shutil, subprocess, sys

# Loaded by name: never linked, so found by no linker.
QML_MODULES = ["QtQml", "QtQml/WorkerScript", "QtQuick", "QtQuick/Layouts", "QtQuick/Templates", "QtQuick/Window", "QtQuick/Dialogs",
               "QtQuick/Dialogs/quickimpl", "QtQuick/Controls", "QtQuick/Controls/impl", "QtQuick/Controls/Basic", "QtQuick/Controls/Basic/impl",
               "QtQuick/Controls/Fusion", "QtQuick/Controls/Fusion/impl", "Qt/labs/folderlistmodel"]
PLUGINS = ["platforms/libqxcb.so", "platforms/libqwayland-*.so", "platforms/libqoffscreen.so", "xcbglintegrations/*.so", "wayland-shell-integration/libxdg-shell.so",
           "wayland-decoration-client/*.so", "wayland-graphics-integration-client/libqt-plugin-wayland-egl.so", "platforminputcontexts/*.so",
           "platformthemes/libqxdgdesktopportal.so", "imageformats/libq{gif,ico,jpeg,svg,webp,tiff}.so", "iconengines/libqsvgicon.so", "sqldrivers/libqsqlite.so"]
# The C and C++ run time (an older one would hide a newer one from the graphics driver), the graphics driver's side, X11 and Wayland, fonts.
OF_THE_SYSTEM = re.compile(r"^(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util|mvec|stdc\+\+|gcc_s|z|expat|GL|EGL|GLX|GLESv2|OpenGL|GLdispatch|drm|gbm|vulkan"
                           r"|X11|X11-xcb|xcb|wayland-client|wayland-egl|wayland-cursor|fontconfig|freetype))\.so\b")


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def braces(pattern):
    """glob knows no {a,b}."""
    found = re.match(r"(.*)\{(.*)\}(.*)", pattern)
    return [found[1] + word + found[3] for word in found[2].split(",")] if found else [pattern]


class Libraries:
    """What a library needs, and where the system keeps it."""

    def __init__(self):
        self.known = {}
        for line in output("ldconfig", "-p").splitlines():
            found = re.match(r"\s+(\S+) \(libc6[^)]*\) => (\S+)", line)
            if found and "x86-64" in line + "x86-64" * (os.uname().machine != "x86_64"):
                self.known.setdefault(found[1], found[2])

    @staticmethod
    def dynamic(file):
        text = output("readelf", "-dW", file)
        needed = re.findall(r"\(NEEDED\).*\[(.+)\]", text)
        paths = re.findall(r"\((?:RPATH|RUNPATH)\).*\[(.+)\]", text)
        return needed, [p.replace("$ORIGIN", os.path.dirname(file)) for p in (paths[0].split(":") if paths else [])]

    def find(self, name, paths):
        for path in paths:
            if os.path.exists(os.path.join(path, name)):
                return os.path.join(path, name)
        return self.known.get(name)


class Bundle:
    def __init__(self, tree, extra_paths):
        self.home = os.path.join(tree, "lib", "dice-studio")
        self.libraries, self.extra_paths = Libraries(), extra_paths
        self.added = {}  # path in the tree -> origin

    def copy(self, origin, place):
        target = os.path.join(self.home, place)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        shutil.copyfile(os.path.realpath(origin), target)
        os.chmod(target, 0o644)
        self.added[place] = os.path.realpath(origin)

    def copy_qt(self):
        qml, plugins = (output("qtpaths6", "--query", name).strip() for name in ("QT_INSTALL_QML", "QT_INSTALL_PLUGINS"))
        for module in QML_MODULES:
            folder = os.path.join(qml, module)
            if not os.path.isdir(folder):
                raise SystemExit(f"packaging: expected the QML module {module} in {qml}, found none.")
            for file in os.listdir(folder):
                if os.path.isfile(os.path.join(folder, file)) and not file.endswith(".qmltypes"):
                    self.copy(os.path.join(folder, file), os.path.join("qml", module, file))
            if os.path.isdir(os.path.join(folder, "images")):
                for file in os.listdir(os.path.join(folder, "images")):
                    self.copy(os.path.join(folder, "images", file), os.path.join("qml", module, "images", file))
        for pattern in [one for pattern in PLUGINS for one in braces(pattern)]:
            for file in glob.glob(os.path.join(plugins, pattern)):
                self.copy(file, os.path.join("plugins", os.path.relpath(file, plugins)))
        with open(os.path.join(self.home, "bin", "qt.conf"), "w") as conf:
            conf.write("[Paths]\nPrefix = ..\nPlugins = plugins\nQmlImports = qml\nTranslations = share/qt-translations\n")

    def copy_needed(self):
        todo = [os.path.join(folder, file) for folder, _, files in os.walk(self.home) for file in files if is_elf(os.path.join(folder, file))]
        while todo:
            file = todo.pop()
            origin = self.added.get(os.path.relpath(file, self.home), file)
            needed, paths = self.libraries.dynamic(origin)
            for name in needed:
                place = os.path.join("lib", name)
                if OF_THE_SYSTEM.match(name) or os.path.exists(os.path.join(self.home, place)):
                    continue
                found = self.libraries.find(name, self.extra_paths + paths)
                if not found:
                    raise SystemExit(f"packaging: expected {name}, which {origin} needs, found it nowhere.")
                self.copy(found, place)
                todo.append(os.path.join(self.home, place))

    def settle(self):
        """A search path of its own would go before the program's: only one that stays in the tree may be there."""
        for place in self.added:
            file = os.path.join(self.home, place)
            if is_elf(file) and re.search(r"\((?:RPATH|RUNPATH)\)", output("readelf", "-dW", file)):
                subprocess.run(["patchelf", "--set-rpath", "$ORIGIN" if place.startswith("lib/") else "$ORIGIN/../../lib", file], check=True)

    def packages(self):
        """{file: (package, version)} of what dpkg installed. It knows files by the name they were unpacked with, before or after /usr was merged."""
        names = {form: file for file in set(self.added.values()) for form in (file, file.removeprefix("/usr"))}
        said = subprocess.run(["dpkg", "-S", *names], capture_output=True, text=True).stdout  # fails where one is not known, and lists the others
        owners = {names[name]: packages.split(",")[0] for packages, _, name in (line.partition(": ") for line in said.splitlines()) if name in names}
        if not owners:
            return {}
        listed = output("dpkg-query", "-W", "-f", "${binary:Package} ${Package} ${Version}\n", *set(owners.values()))
        versions = {name: line.split()[2] for line in listed.splitlines() for name in line.split()[:2]}
        return {file: (owner.split(":")[0], versions[owner]) for file, owner in owners.items()}

    def copy_licences(self, tree):
        components, packages = {}, self.packages()
        licences = os.path.join(tree, "share", "doc", "dice-studio", "licenses")
        for place, origin in sorted(self.added.items()):
            name, version = packages.get(origin) or (("openimageio", "3.2.2") if "openimageio" in origin else (None, None))
            if name is None:
                raise SystemExit(f"packaging: {origin} belongs to no package, so its licence is not known.")
            if name not in components and origin in packages:
                shutil.copyfile(f"/usr/share/doc/{name}/copyright", os.path.join(licences, f"{name}.txt"))
            elif name not in components:
                for text in glob.glob(os.path.join(os.path.dirname(origin), "..", "licenses", "*")):
                    shutil.copyfile(text, os.path.join(licences, f"{name}-{os.path.basename(text).removesuffix('.md')}.txt"))
            components.setdefault(name, {"version": version, "files": []})["files"].append(place)
        return components


def is_elf(file):
    if os.path.islink(file):
        return False
    with open(file, "rb") as start:
        return start.read(4) == b"\x7fELF"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tree")
    parser.add_argument("--components", help="where the list of what was added goes")
    parser.add_argument("--search", action="append", default=[], help="a folder that is searched for libraries before the system")
    arguments = parser.parse_args()
    bundle = Bundle(os.path.abspath(arguments.tree), arguments.search)
    bundle.copy_qt()
    bundle.copy_needed()
    bundle.settle()
    components = bundle.copy_licences(os.path.abspath(arguments.tree))
    if arguments.components:
        with open(arguments.components, "w") as file:
            json.dump(components, file, indent=1)


if __name__ == "__main__":
    sys.exit(main())
