#!/usr/bin/env python3
"""Completes an installed tree so that it runs where there is no Qt: bundle.py TREE [--components FILE]

TREE is what `cmake --install` made. Qt's libraries, the plug-ins and QML modules that the window loads, and every library that these
and the programs need go to TREE/lib/dice-studio, with their licences; what any desktop has, and what must fit its graphics driver,
is left out. A list of what was added is written as JSON, for packaging/components.py.
"""
import argparse, json, os, re, shutil, subprocess, sys

# Loaded by name: never linked, so found by no linker.
QML_MODULES = ["QtQml", "QtQml/WorkerScript", "QtQuick", "QtQuick/Layouts", "QtQuick/Templates", "QtQuick/Window", "QtQuick/Dialogs",
               "QtQuick/Dialogs/quickimpl", "QtQuick/Controls", "QtQuick/Controls/impl", "QtQuick/Controls/Basic", "QtQuick/Controls/Basic/impl",
               "QtQuick/Controls/Fusion", "QtQuick/Controls/Fusion/impl", "Qt/labs/folderlistmodel"]
PLUGINS = ["platforms/libqxcb.so", "platforms/libqoffscreen.so", "xcbglintegrations/libqxcb-egl-integration.so", "xcbglintegrations/libqxcb-glx-integration.so",
           "platforminputcontexts/libcomposeplatforminputcontextplugin.so", "platforminputcontexts/libibusplatforminputcontextplugin.so",
           "imageformats/libqgif.so", "imageformats/libqico.so", "imageformats/libqjpeg.so", "imageformats/libqsvg.so",
           "iconengines/libqsvgicon.so", "sqldrivers/libqsqlite.so", "tls/libqopensslbackend.so"]
OPENED = ["libssl.so.3"]  # by Qt's plug-in for TLS: the system's would not fit the libcrypto that is inside
LANGUAGES = ["ar", "de", "es", "fr", "ja", "zh_CN"]  # of the window: Qt's own words for buttons and dialogs
# The C and C++ run time (an older one would hide a newer one from the graphics driver), the graphics driver's side, X11, fonts.
OF_THE_SYSTEM = re.compile(r"^(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util|mvec|stdc\+\+|gcc_s|z|expat|GL|EGL|GLX|GLESv2|GLdispatch|drm|gbm|vulkan"
                           r"|X11|X11-xcb|xcb|fontconfig|freetype))\.so\b")


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


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
    def __init__(self, tree):
        self.home = os.path.join(tree, "lib", "dice-studio")
        self.libraries = Libraries()
        self.added = {}  # path in the tree -> origin

    def copy(self, origin, place):
        target = os.path.join(self.home, place)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        shutil.copyfile(os.path.realpath(origin), target)
        os.chmod(target, 0o644)
        self.added[place] = os.path.realpath(origin)

    def copy_qt(self):
        qml, plugins, texts = (output("qtpaths6", "--query", name).strip() for name in ("QT_INSTALL_QML", "QT_INSTALL_PLUGINS", "QT_INSTALL_TRANSLATIONS"))
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
        for plugin in PLUGINS:
            self.copy(os.path.join(plugins, plugin), os.path.join("plugins", plugin))
        for name in OPENED:
            found = self.libraries.find(name, [])
            if not found:
                raise SystemExit(f"packaging: expected {name} among the system's libraries, found none.")
            self.copy(found, os.path.join("lib", name))
        for language in LANGUAGES:
            self.copy(os.path.join(texts, f"qtbase_{language}.qm"), os.path.join("translations", f"qtbase_{language}.qm"))
        with open(os.path.join(self.home, "bin", "qt.conf"), "w") as conf:
            conf.write("[Paths]\nPrefix = ..\nPlugins = plugins\nQmlImports = qml\nTranslations = translations\n")

    def copy_fonts(self, tree):
        """The window's weights of Inter, beside the one that the resources hold for labels, under its licence."""
        for weight in ("Regular", "SemiBold"):
            target = os.path.join(tree, "share", "dice-studio", "fonts", f"Inter-{weight}.otf")
            shutil.copyfile(f"/usr/share/fonts/opentype/inter/Inter-{weight}.otf", target)
            os.chmod(target, 0o644)

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
                found = self.libraries.find(name, paths)
                if not found:
                    raise SystemExit(f"packaging: expected {name}, which {origin} needs, found it nowhere.")
                self.copy(found, place)
                todo.append(os.path.join(self.home, place))

    def settle(self):
        """A search path of its own hides the program's: only one that leads to lib/ may be there."""
        for place in self.added:
            file = os.path.join(self.home, place)
            if is_elf(file) and re.search(r"\((?:RPATH|RUNPATH)\)", output("readelf", "-dW", file)):
                way = os.path.relpath("lib", os.path.dirname(place))
                subprocess.run(["patchelf", "--set-rpath", "$ORIGIN" if way == "." else f"$ORIGIN/{way}", file], check=True)

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
            if origin not in packages:
                raise SystemExit(f"packaging: {origin} belongs to no package, so its licence is not known.")
            name, version = packages[origin]
            if name not in components:
                shutil.copyfile(f"/usr/share/doc/{name}/copyright", os.path.join(licences, f"{name}.txt"))
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
    arguments = parser.parse_args()
    bundle = Bundle(os.path.abspath(arguments.tree))
    bundle.copy_qt()
    bundle.copy_fonts(arguments.tree)
    bundle.copy_needed()
    bundle.settle()
    components = bundle.copy_licences(os.path.abspath(arguments.tree))
    if arguments.components:
        with open(arguments.components, "w") as file:
            json.dump(components, file, indent=1)


if __name__ == "__main__":
    sys.exit(main())
