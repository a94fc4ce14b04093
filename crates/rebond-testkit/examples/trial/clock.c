/* A clock that jumps: to what the system says of the time of day are added the seconds written in the file that REBOND_TRIAL_CLOCK names.
   Loaded before the C library by the trial alone (LD_PRELOAD). */
#include <fcntl.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

int clock_gettime(clockid_t clock, struct timespec *now) {
    int said = (int)syscall(SYS_clock_gettime, clock, now);
    const char *name = getenv("REBOND_TRIAL_CLOCK");
    if (said != 0 || clock != CLOCK_REALTIME || name == NULL) return said;
    char words[32] = {0};
    int file = open(name, O_RDONLY | O_CLOEXEC);
    if (file >= 0) {
        if (read(file, words, sizeof words - 1) > 0) now->tv_sec += atoll(words);
        close(file);
    }
    return said;
}
