#!/usr/bin/env python3
"""Fetches a small OpenImageIO once into the user's cache: fetch_openimageio.py FOLDER

A distribution's OpenImageIO brings along video codecs, maps and medical formats: 350 MB of libraries, some of them GPL. The wheel of
the Python registry holds the same library with the picture formats alone and nothing outside itself; its headers come from the
source archive of the same version. packaging/installer builds the bundle against it (-DOpenImageIO_ROOT=FOLDER).
FOLDER appears whole or not at all.
"""
import argparse, fcntl, os, platform, re, shutil, sys, tarfile, zipfile

from fetch_libtorch import download, say

VERSION = "3.2.2"
NAMESPACE = "v3_2"  # the library's inner namespace: its ABI
WHEELS = {
    "x86_64": ("openimageio-3.2.2.0-cp311-cp311-manylinux_2_28_x86_64.whl", "1133b6a6c04270398c419804e0d293b2bb3ce2d7607a17724cc45f385036b05b"),
    "aarch64": ("openimageio-3.2.2.0-cp311-cp311-manylinux_2_28_aarch64.whl", "e8afe4c48a69173f6359f4edf2a9ecc94e9fa793b0260938a6fe6f57f16032ca"),
}
SOURCES = ("openimageio-3.2.2.0.tar.gz", "d66c829016b4f092c443b7f7896f06d0ab6af02a103d635d1b0b841c14bfd7c1")


def unpack_libraries(wheel, folder):
    with zipfile.ZipFile(wheel) as archive:
        for entry in archive.namelist():
            kind = "lib" if ".so." in entry and "/lib/" in entry else "licenses" if "dist-info/licenses/" in entry else None
            if kind and not entry.endswith("/"):
                with archive.open(entry) as source, open(os.path.join(folder, kind, os.path.basename(entry)), "wb") as target:
                    shutil.copyfileobj(source, target)


def unpack_headers(sources, folder):
    below = re.compile(r"[^/]+/src/include/(OpenImageIO/.+\.(h|hpp|in))$")
    with tarfile.open(sources) as archive:
        for member in archive:
            if found := below.match(member.name):
                target = os.path.join(folder, "include", found[1])
                os.makedirs(os.path.dirname(target), exist_ok=True)
                with open(target, "wb") as file:
                    shutil.copyfileobj(archive.extractfile(member), file)


def write_version_header(folder):
    """What the library's own build would have written, for the build that the wheel was made by."""
    major, minor, patch = VERSION.split(".")
    values = {"PROJECT_VERSION_MAJOR": major, "PROJECT_VERSION_MINOR": minor, "PROJECT_VERSION_PATCH": patch, "PROJECT_VERSION_TWEAK": "0",
              "PROJECT_VERSION_RELEASE_TYPE": "", "OIIO_USE_COMPILED_FMT_VALUE": "0", "PROJ_NAMESPACE": "OpenImageIO", "PROJ_VERSION_NAMESPACE": NAMESPACE,
              "Imath_VERSION_MAJOR": "3", "Imath_VERSION_MINOR": "1", "CMAKE_CXX_STANDARD": "17"}
    header = os.path.join(folder, "include", "OpenImageIO", "oiioversion.h")
    with open(header + ".in") as file:
        text = re.sub(r"@(\w+)@", lambda name: values[name[1]], file.read())
    with open(header, "w") as file:
        file.write(re.sub(r"#cmakedefine01 (\w+)", r"#define \1 0", text))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    folder = os.path.abspath(parser.parse_args().folder)
    machine = platform.machine()
    if machine not in WHEELS:
        raise SystemExit(f"packaging: OpenImageIO is offered for {', '.join(WHEELS)}, this machine is {machine}.")
    os.makedirs(os.path.dirname(folder), exist_ok=True)
    with open(folder + ".lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if os.path.exists(folder):
            return
        downloads = os.path.join(os.path.dirname(folder), "downloads")
        os.makedirs(downloads, exist_ok=True)
        wheel, sources = (download("openimageio", *file, downloads) for file in (WHEELS[machine], SOURCES))
        part = folder + ".part"
        shutil.rmtree(part, ignore_errors=True)
        for kind in ("include", "lib", "licenses"):
            os.makedirs(os.path.join(part, kind))
        say("unpacking OpenImageIO")
        unpack_libraries(wheel, part)
        unpack_headers(sources, part)
        write_version_header(part)
        os.rename(part, folder)
        for file in (wheel, sources):
            os.remove(file)


if __name__ == "__main__":
    sys.exit(main())
