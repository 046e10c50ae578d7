#!/usr/bin/env python3
"""Writes the icon's other forms beside dice-studio.svg: PNG files, the Windows .ico and the macOS .icns. Needs rsvg-convert."""
import os, struct, subprocess

FOLDER = os.path.dirname(os.path.abspath(__file__))
SIZES = [16, 24, 32, 48, 64, 128, 256, 512]
ICO_SIZES = [16, 24, 32, 48, 64, 256]
ICNS_KINDS = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512}


def beside(name):
    return os.path.join(FOLDER, name)


def main():
    pictures = {}
    for size in SIZES:
        file = beside(f"dice-studio-{size}.png")
        subprocess.run(["rsvg-convert", "-w", str(size), "-h", str(size), "-o", file, beside("dice-studio.svg")], check=True)
        with open(file, "rb") as png:
            pictures[size] = png.read()
    # both containers take PNG files as they are
    place, entries = 6 + 16 * len(ICO_SIZES), b""
    for size in ICO_SIZES:
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(pictures[size]), place)
        place += len(pictures[size])
    with open(beside("dice-studio.ico"), "wb") as ico:
        ico.write(struct.pack("<HHH", 0, 1, len(ICO_SIZES)) + entries + b"".join(pictures[size] for size in ICO_SIZES))
    parts = b"".join(kind + struct.pack(">I", 8 + len(pictures[size])) + pictures[size] for kind, size in ICNS_KINDS.items())
    with open(beside("dice-studio.icns"), "wb") as icns:
        icns.write(b"icns" + struct.pack(">I", 8 + len(parts)) + parts)


if __name__ == "__main__":
    main()
