#!/usr/bin/env python3
"""Writes the list of what lies in a package as SPDX 2.3: components.py TREE --version V --epoch SECONDS [--bundled FILE] -o FILE
and prints the size of every component. TREE is the installed tree, FILE what packaging/bundle.py wrote."""
import argparse, datetime, hashlib, json, os, re

# (name, version, licence, supplier, pattern of its files below TREE)
OWN = [
    ("LibTorch", "2.11.0", "BSD-3-Clause", "PyTorch", r"lib/dice-studio/lib/lib(torch_cpu|c10)\.so$"),
    ("GCC OpenMP run time", "of LibTorch 2.11.0", "GPL-3.0-or-later WITH GCC-exception-3.1", "Free Software Foundation", r"lib/dice-studio/lib/libgomp"),
    ("NVIDIA CUDA run time and CUPTI", "13.0", "LicenseRef-NVIDIA-CUDA-Toolkit-EULA", "NVIDIA", r"lib/dice-studio/lib/lib(cudart|cupti)"),
    ("LibTorch CUDA and NVIDIA libraries", "2.11.0", "BSD-3-Clause AND LicenseRef-NVIDIA-CUDA-Toolkit-EULA", "PyTorch, NVIDIA", r"lib/dice-studio/lib/lib(torch_cuda|c10_cuda|cu|nv|nccl)"),
    ("Starter model and enhancer", None, "Apache-2.0", "The Dice Studio project", r"share/dice-studio/starter-model/"),
    ("CLIP vocabulary", "1", "MIT", "OpenAI", r"share/dice-studio/clip-vocabulary/"),
    ("Inter", "3.19", "OFL-1.1", "The Inter Project Authors", r"share/dice-studio/fonts/"),
]
# what Debian's machine-readable copyright files call otherwise, or do not name at all
LICENCES = {"openimageio": "Apache-2.0", "libicu72": "Unicode-DFS-2016", "libssl3": "Apache-2.0", "libspdlog1.10": "MIT", "libfmt9": "MIT",
            "libsentencepiece0": "Apache-2.0"}


def files_below(tree):
    for folder, _, names in os.walk(tree):
        for name in names:
            path = os.path.join(folder, name)
            if not os.path.islink(path):
                yield os.path.relpath(path, tree), path


def licence_of(package):
    if package in LICENCES:
        return LICENCES[package]
    return "LGPL-3.0-only" if package.startswith(("libqt6", "qt6-", "qml6-")) else "NOASSERTION"


def own_components(tree, version):
    components, taken = [], set()
    for name, its_version, licence, supplier, pattern in OWN:
        files = [path for path, _ in files_below(tree) if re.search(pattern, path)]
        if files:
            components.append((name, its_version or version, licence, supplier, files))
            taken.update(files)
    return components, taken


def spdx(components, version, epoch):
    def identifier(name):
        return "SPDXRef-" + re.sub(r"[^A-Za-z0-9.]+", "-", name)
    packages = [{"SPDXID": identifier(name), "name": name, "versionInfo": its_version, "licenseConcluded": licence, "licenseDeclared": licence,
                 "supplier": f"Organization: {supplier}", "downloadLocation": "NOASSERTION", "copyrightText": "NOASSERTION", "filesAnalyzed": False}
                for name, its_version, licence, supplier, _ in components]
    # a name of its own for these very contents, the same from every build of them
    digest = hashlib.sha256(json.dumps(packages).encode()).hexdigest()[:16]
    root = packages[0]["SPDXID"]
    return {"spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": f"dice-studio-{version}",
            "documentNamespace": f"https://spdx.org/spdxdocs/dice-studio-{version}-{digest}",
            "creationInfo": {"created": datetime.datetime.fromtimestamp(epoch, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
                             "creators": ["Tool: packaging/components.py", "Organization: The Dice Studio project"]},
            "hasExtractedLicensingInfos": [{"licenseId": "LicenseRef-NVIDIA-CUDA-Toolkit-EULA", "name": "NVIDIA CUDA Toolkit End User License Agreement",
                                            "extractedText": "https://docs.nvidia.com/cuda/eula/index.html"}],
            "packages": packages,
            "relationships": [{"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": root}]
                + [{"spdxElementId": root, "relationshipType": "CONTAINS", "relatedSpdxElement": p["SPDXID"]} for p in packages[1:]]}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tree")
    parser.add_argument("--version", required=True)
    parser.add_argument("--epoch", type=int, required=True)
    parser.add_argument("--bundled")
    parser.add_argument("-o", "--output", required=True)
    arguments = parser.parse_args()
    sizes = {path: os.path.getsize(file) for path, file in files_below(arguments.tree)}
    components, taken = own_components(arguments.tree, arguments.version)
    if arguments.bundled:
        with open(arguments.bundled) as file:
            for package, what in json.load(file).items():
                files = ["lib/dice-studio/" + place for place in what["files"]]
                components.append((package, what["version"], licence_of(package), "PyPI" if package == "openimageio" else "Debian", files))
                taken.update(files)
    components.sort(key=lambda component: -sum(sizes.get(file, 0) for file in component[4]))
    own = [path for path in sizes if path not in taken]
    components.insert(0, ("Dice Studio", arguments.version, "Apache-2.0", "The Dice Studio project", own))
    for name, its_version, licence, _, files in components:
        print(f"{sum(sizes.get(file, 0) for file in files) / 1e6:9.1f} MB  {name} {its_version} ({licence})")
    print(f"{sum(sizes.values()) / 1e6:9.1f} MB  together")
    with open(arguments.output, "w") as file:
        json.dump(spdx(components, arguments.version, arguments.epoch), file, indent=1)


if __name__ == "__main__":
    main()
