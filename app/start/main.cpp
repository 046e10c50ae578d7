// What users start. It sets what must be set before the libraries are loaded, then becomes the program itself.
//
// OpenMP's threads spin while they wait for each other. As soon as another program wants a core, spinning threads keep
// the working ones from running, and a picture takes ten times as long; letting them sleep costs nothing that can be
// measured. libgomp reads this setting when it is loaded, so the program itself comes too late to choose it.
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <unistd.h>

int main(int, char** argv)
{
    char self[PATH_MAX];
    const ssize_t length = readlink("/proc/self/exe", self, sizeof self);
    if (length <= 0 || length == static_cast<ssize_t>(sizeof self)) {
        std::fprintf(stderr, "%s: cannot find its own place.\n", argv[0]);
        return 1;
    }
    setenv("OMP_WAIT_POLICY", "passive", /*overwrite=*/0);
    const std::string program = std::string(self, static_cast<std::size_t>(length)) + "-program";
    execv(program.c_str(), argv);
    std::fprintf(stderr, "%s: cannot start %s: %s.\n", argv[0], program.c_str(), std::strerror(errno));
    return 1;
}
