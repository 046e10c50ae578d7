#!/usr/bin/env python3
"""Fetches LibTorch once into the user's cache: fetch_libtorch.py [--cuda] FOLDER

The `torch` wheel of the Python registry carries LibTorch's headers and libraries; the wheels are asked from the
registry that pip is configured for, resumed where a download broke off, checked by their SHA-256 and unpacked as
FOLDER/torch and FOLDER/nvidia, without any Python part. FOLDER appears whole or not at all.
--cuda adds the CUDA libraries (about 2.5 GB), which only machines with an NVIDIA driver need, and where there is no
nvcc also NVIDIA's compiler (100 MB), which the project's own kernels are built with.
--licences adds the licence of the NVIDIA libraries to a FOLDER that is there already, for packages.
"""
import argparse, fcntl, glob, hashlib, html.parser, json, os, platform, re, shutil, ssl, subprocess, sys, time
import urllib.error, urllib.parse, urllib.request, zipfile

# project, version, file name pattern, SHA-256 where it is pinned (else the registry's own is used)
X86, ARM = "x86_64", "aarch64"
CPU_WHEELS = {
    X86: [
        ("torch", "torch-2.11.0-cp311-cp311-manylinux_2_28_x86_64.whl", "7aa2f9bbc6d4595ba72138026b2074be1233186150e9292865e04b7a63b8c67a"),
        ("nvidia-cuda-runtime", "nvidia_cuda_runtime-13.0.96-py3-none-manylinux2014_x86_64.manylinux_2_17_x86_64.whl", "7f82250d7782aa23b6cfe765ecc7db554bd3c2870c43f3d1821f1d18aebf0548"),
        ("nvidia-cuda-cupti", "nvidia_cuda_cupti-13.0.85-py3-none-manylinux_2_25_x86_64.whl", "4eb01c08e859bf924d222250d2e8f8b8ff6d3db4721288cf35d14252a4d933c8"),
    ],
    ARM: [("torch", "torch-2.11.0-cp311-cp311-manylinux_2_28_aarch64.whl", None)],
}
CUDA_PROJECTS = {  # versions as in the METADATA of the torch wheel
    "nvidia-cublas": "13.1.0.3", "nvidia-cuda-nvrtc": "13.0.88", "nvidia-cudnn-cu13": "9.19.0.56", "nvidia-cufft": "12.0.0.61",
    "nvidia-cufile": "1.15.1.6", "nvidia-curand": "10.4.0.35", "nvidia-cusolver": "12.0.4.66", "nvidia-cusparse": "12.6.3.3",
    "nvidia-cuda-runtime": "13.0.96", "nvidia-cusparselt-cu13": "0.8.0", "nvidia-nccl-cu13": "2.28.9", "nvidia-nvjitlink": "13.0.88", "nvidia-nvshmem-cu13": "3.4.5",
}
COMPILER_PROJECTS = {"nvidia-cuda-nvcc": "13.0.88", "nvidia-cuda-crt": "13.0.88", "nvidia-nvvm": "13.0.88", "nvidia-cuda-cccl": "13.0.85"}
COMPILER_WHEELS = re.compile(r"nvidia_(cuda_nvcc|cuda_crt|nvvm|cuda_cccl|cuda_runtime)-")
CPU_LIBRARIES = re.compile(r"torch/lib/(libtorch_cpu|libc10|libtorch|libtorch_global_deps|libgomp[^/]*|lib[a-z_]*arm[a-z_]*|libopenblas[^/]*)\.so[.0-9]*$")
CUDA_LIBRARIES = re.compile(r"torch/lib/(libtorch_cuda|libtorch_cuda_linalg|libc10_cuda|libcaffe2_nvrtc|libtorch_nvshmem)\.so$")


def say(text):
    print(f"packaging: {text}", file=sys.stderr, flush=True)


def registry():
    """The index that pip uses here: environment, configuration, or pip's own default."""
    index = os.environ.get("PIP_INDEX_URL")
    if not index:
        asked = subprocess.run([sys.executable, "-m", "pip", "config", "get", "global.index-url"], capture_output=True, text=True)
        index = asked.stdout.strip()
    if not index:
        from pip._internal.models.index import PyPI
        index = PyPI.simple_url
    return index.rstrip("/") + "/"


def context():
    for name in ("PIP_CERT", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"):
        if os.environ.get(name) and os.path.exists(os.environ[name]):
            return ssl.create_default_context(cafile=os.environ[name])
    return ssl.create_default_context()


class Links(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.hrefs = []

    def handle_starttag(self, tag, attributes):
        if tag == "a":
            self.hrefs += [value for name, value in attributes if name == "href"]


def files_of(project):
    """{file name: (url, sha256)} of one project, by the simple index in JSON or HTML (PEP 503, PEP 691)."""
    page_url = registry() + project + "/"
    request = urllib.request.Request(page_url, headers={"Accept": "application/vnd.pypi.simple.v1+json, text/html;q=0.5"})
    with urllib.request.urlopen(request, context=context(), timeout=60) as answer:
        kind, page_url, body = answer.headers.get_content_type(), answer.geturl(), answer.read()
    if kind.endswith("json"):
        return {f["filename"]: (urllib.parse.urljoin(page_url, f["url"]), f["hashes"].get("sha256")) for f in json.loads(body)["files"]}
    links, found = Links(), {}
    links.feed(body.decode())
    for href in links.hrefs:
        url, _, fragment = urllib.parse.urljoin(page_url, href).partition("#")
        name = urllib.parse.unquote(url.rsplit("/", 1)[-1])
        found[name] = (url, fragment.removeprefix("sha256=") if fragment.startswith("sha256=") else None)
    return found


def sha256_of(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while chunk := file.read(1 << 22):
            digest.update(chunk)
    return digest.hexdigest()


def download(project, name, pinned, folder):
    """Resumes `name.part`, checks the hash, returns the finished file."""
    target = os.path.join(folder, name)
    if os.path.exists(target):
        return target
    listed = files_of(project)
    if name not in listed:
        raise SystemExit(f"packaging: expected {name} in the registry, found {len(listed)} other files of {project}.")
    url, offered = listed[name]
    expected, part = pinned or offered, target + ".part"
    for attempt in range(6):
        have = os.path.getsize(part) if os.path.exists(part) else 0
        request = urllib.request.Request(url, headers={"Range": f"bytes={have}-"} if have else {})
        try:
            with urllib.request.urlopen(request, context=context(), timeout=60) as answer:
                resumed = answer.status == 206
                total = int(answer.headers.get("Content-Length") or 0) + (have if resumed else 0)
                say(f"{name}: {'resuming at ' + str(have >> 20) + ' of ' if resumed else ''}{total / 1e6:.0f} MB")
                with open(part, "ab" if resumed else "wb") as file:
                    shutil.copyfileobj(answer, file, 1 << 20)
            if not total or os.path.getsize(part) >= total:
                break
        except urllib.error.HTTPError as error:
            if error.code == 416:  # nothing is left to fetch
                break
            if error.code < 500:
                raise SystemExit(f"packaging: the registry answered {error.code} for {name}.")
            say(f"{name}: {error}; trying again")
        except OSError as error:
            say(f"{name}: {error}; trying again")
        time.sleep(2 * attempt + 1)
    else:
        raise SystemExit(f"packaging: {name} did not arrive; run the command again to go on from where it stopped.")
    found = sha256_of(part)
    if expected and found != expected:
        os.remove(part)
        raise SystemExit(f"packaging: expected SHA-256 {expected} of {name}, found {found}; the file was removed.")
    os.rename(part, target)
    return target


def wanted(entry, cuda):
    if entry.startswith("torch/include/") or "dist-info/licenses/" in entry:
        return True
    if entry.startswith("torch/lib/"):
        return bool(CPU_LIBRARIES.match(entry) or (cuda and CUDA_LIBRARIES.match(entry)))
    if entry.startswith("nvidia/"):
        return ".so" in entry and (cuda or re.search(r"libcudart|libcupti", entry))
    return False


def unpack(wheel, folder, cuda, compiler):
    whole = compiler and COMPILER_WHEELS.match(os.path.basename(wheel))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder, [entry for entry in archive.namelist() if whole or wanted(entry, cuda)])


def add_licences(folder):
    """Folders of an older version of this script hold LibTorch's own licence alone."""
    for project, name, digest in CPU_WHEELS[platform.machine()]:
        if not project.startswith("nvidia") or glob.glob(os.path.join(folder, name.split("-py3")[0] + ".dist-info", "licenses", "*")):
            continue
        downloads = os.path.join(os.path.dirname(folder), "downloads")
        os.makedirs(downloads, exist_ok=True)
        wheel = download(project, name, digest, downloads)
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(folder, [entry for entry in archive.namelist() if "dist-info/licenses/" in entry])
        os.remove(wheel)


def finish_compiler(folder):
    """What a wheel cannot hold: permissions, and the names that nvcc and the linker look for."""
    for root in glob.glob(os.path.join(folder, "nvidia", "cu*")):
        for program in glob.glob(os.path.join(root, "bin", "*")) + glob.glob(os.path.join(root, "nvvm", "bin", "*")):
            if os.path.isfile(program):
                os.chmod(program, 0o755)
        os.symlink("lib", os.path.join(root, "lib64"))
        for runtime in glob.glob(os.path.join(root, "lib", "libcudart.so.*")):
            os.symlink(os.path.basename(runtime), os.path.join(root, "lib", "libcudart.so"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cuda", action="store_true")
    parser.add_argument("--licences", action="store_true")
    parser.add_argument("folder")
    arguments = parser.parse_args()
    machine = platform.machine()
    if machine not in CPU_WHEELS:
        raise SystemExit(f"packaging: LibTorch is offered for {', '.join(CPU_WHEELS)}, this machine is {machine}; "
                         "set CMAKE_PREFIX_PATH to a LibTorch of your own.")
    folder = os.path.abspath(arguments.folder)
    compiler = arguments.cuda and shutil.which("nvcc") is None
    os.makedirs(os.path.dirname(folder), exist_ok=True)
    with open(folder + ".lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two clones may set up at the same time
        if os.path.exists(os.path.join(folder, "cuda" if arguments.cuda else "cpu")):
            if arguments.licences:
                add_licences(folder)
            return
        downloads = os.path.join(os.path.dirname(folder), "downloads")
        os.makedirs(downloads, exist_ok=True)
        wheels = [download(*wheel, downloads) for wheel in CPU_WHEELS[machine]]
        if arguments.cuda:
            for project, version in (CUDA_PROJECTS | (COMPILER_PROJECTS if compiler else {})).items():
                name = next((n for n in files_of(project) if f"-{version}-" in n and machine in n and n.endswith(".whl")), None)
                if name is None:
                    raise SystemExit(f"packaging: expected {project} {version} for {machine} in the registry, found none.")
                wheels.append(download(project, name, None, downloads))
        wheels = list(dict.fromkeys(wheels))
        part = folder + ".part"
        shutil.rmtree(part, ignore_errors=True)
        say("unpacking LibTorch")
        for wheel in wheels:
            unpack(wheel, part, arguments.cuda, compiler)
        if compiler:
            finish_compiler(part)
        for kind in ["cpu"] + (["cuda"] if arguments.cuda else []):
            open(os.path.join(part, kind), "w").close()
        shutil.rmtree(folder, ignore_errors=True)
        os.rename(part, folder)
        for wheel in wheels:
            os.remove(wheel)


if __name__ == "__main__":
    main()
