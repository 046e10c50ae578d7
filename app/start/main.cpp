// What users start. It sets what must be set before the libraries are loaded, then becomes the program itself.
//
// OpenMP's threads spin while they wait for each other. As soon as another program wants a core, spinning threads keep
// the working ones from running, and a picture takes ten times as long; letting them sleep costs nothing that can be
// measured. libgomp reads this setting when it is loaded, so the program itself comes too late to choose it. LibTorch for Windows brings another
// OpenMP, and there the program is started at once (CMakeLists.txt).
#include <cerrno>
#include <climits>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <unistd.h>

#ifdef __APPLE__
#include <mach-o/dyld.h>
#endif

namespace {

// Its own place; empty where that cannot be found. Without base/system.h: this program links nothing.
std::string ownPath()
{
    char self[PATH_MAX];
#ifdef __APPLE__
    std::uint32_t size = sizeof self;
    return _NSGetExecutablePath(self, &size) == 0 ? self : std::string();
#else
    const ssize_t length = readlink("/proc/self/exe", self, sizeof self);
    return length <= 0 || length == static_cast<ssize_t>(sizeof self) ? std::string() : std::string(self, static_cast<std::size_t>(length));
#endif
}

} // namespace

int main(int, char** argv)
{
    const std::string self = ownPath();
    if (self.empty()) {
        std::fprintf(stderr, "%s: cannot find its own place.\n", argv[0]);
        return 1;
    }
    setenv("OMP_WAIT_POLICY", "passive", /*overwrite=*/0);
    const std::string program = self + "-program";
    execv(program.c_str(), argv);
    std::fprintf(stderr, "%s: cannot start %s: %s.\n", argv[0], program.c_str(), std::strerror(errno));
    return 1;
}
