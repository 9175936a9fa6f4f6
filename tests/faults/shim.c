/* Stands between a program and the C library (LD_PRELOAD): lets the nth call of a kind on files of one folder go
 * wrong, and writes down what every such call did.
 *
 *   FAULT_FOLDER  the folder; calls on anything outside it pass untouched
 *   FAULT_KIND    open, write, sync, rename, unlink, truncate or any of these; or lock, or close of
 *                 a file or of any folder that is listed
 *   FAULT_AT      the number of the call that goes wrong, from 1
 *   FAULT_LASTS   set: all later ones go wrong, too
 *   FAULT_ACTION  a number: the call fails with that errno; short: half is written; kill: the program dies before
 *                 the call; tear: it dies after half of the write; signal NUMBER: the program gets that signal;
 *                 stop: it stands still before the call until it is told to go on
 *   FAULT_THREADS set: no thread can be started
 *   FAULT_LOG     a file to which each call is appended, with what it wrote
 *
 * Syncing is only written down, never done: no test pulls the plug. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind { OPEN, WRITE, SYNC, RENAME, UNLINK, TRUNCATE, ANY, LOCK, CLOSE };
static const char *const KINDS[] = {"open", "write", "sync", "rename", "unlink", "truncate", "any", "lock", "close"};

enum { DESCRIPTORS = 4096, PAUSE = 150000 };

static char folder[PATH_MAX];
static enum kind wanted = ANY;
static long at = -1;
static int lasts;
static const char *action = "";
static int journal = -1;
static atomic_long calls;
static atomic_char tracked[DESCRIPTORS];

__attribute__((constructor)) static void begin(void) {
    const char *value = getenv("FAULT_FOLDER");
    if (value) strncpy(folder, value, sizeof folder - 1);
    value = getenv("FAULT_KIND");
    for (int kind = 0; value && kind <= CLOSE; kind++)
        if (!strcmp(value, KINDS[kind])) wanted = kind;
    value = getenv("FAULT_AT");
    if (value) at = atol(value);
    lasts = getenv("FAULT_LASTS") != NULL;
    value = getenv("FAULT_ACTION");
    if (value) action = value;
    value = getenv("FAULT_LOG");
    if (value) journal = (int)syscall(SYS_openat, AT_FDCWD, value, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/* Gives the full path of a name. */
static void resolve(const char *path, char *full) {
    full[0] = 0;
    if (path[0] != '/' && getcwd(full, PATH_MAX - 1) && strlen(full) + strlen(path) + 2 < PATH_MAX) strcat(full, "/");
    if (strlen(full) + strlen(path) + 1 < PATH_MAX) strcat(full, path);
    size_t length = strlen(full);
    if (length > 2 && !strcmp(full + length - 2, "/.")) full[length - 2] = 0;
}

static int is_within(const char *full) {
    size_t length = strlen(folder);
    return length && !strncmp(full, folder, length) && (full[length] == '/' || !full[length]);
}

static int is_tracked(int descriptor) {
    return descriptor >= 0 && descriptor < DESCRIPTORS && tracked[descriptor];
}

static void put(const void *bytes, uint32_t size) {
    struct iovec parts[2] = {{&size, sizeof size}, {(void *)bytes, size}};
    syscall(SYS_writev, journal, parts, 2);
}

/* Writes down a call: its kind, what it did, two numbers and two texts. */
static void note(enum kind kind, char what, uint64_t one, uint64_t two, const void *first, size_t size, const char *second) {
    if (journal < 0) return;
    int error = errno;
    char head[18] = {(char)kind, what};
    memcpy(head + 2, &one, 8);
    memcpy(head + 10, &two, 8);
    syscall(SYS_write, journal, head, sizeof head);
    put(first, (uint32_t)size);
    put(second, (uint32_t)strlen(second));
    errno = error;
}

static uint64_t inode(int descriptor) {
    struct stat found;
    return fstat(descriptor, &found) ? 0 : found.st_ino;
}

/* Whether this call has to fail; `errno` says how. Of a write, `size` may be halved. */
static int fails(enum kind kind, size_t *size) {
    if (at < 0 || (wanted != kind && (wanted != ANY || kind >= LOCK))) return 0;
    long call = ++calls;
    if (call != at && !(lasts && call > at)) return 0;
    if (!strcmp(action, "kill")) kill(getpid(), SIGKILL);
    if (!strcmp(action, "stop")) {
        raise(SIGSTOP);
        return 0;
    }
    if (!strncmp(action, "signal ", 7)) {
        kill(getpid(), atoi(action + 7));
        usleep(PAUSE); /* gives the program's own thread the time to heed it */
        return 0;
    }
    if (!strcmp(action, "short") || !strcmp(action, "tear")) {
        if (size && *size > 1) *size /= 2;
        return 0;
    }
    errno = atoi(action);
    return errno != 0;
}

static void tear(enum kind kind) {
    if (!strcmp(action, "tear") && (wanted == ANY || wanted == kind) && calls == at) kill(getpid(), SIGKILL);
}

static int open_any(const char *path, int flags, mode_t mode) {
    char full[PATH_MAX];
    resolve(path, full);
    if (!is_within(full)) return (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
    if (fails(OPEN, NULL)) return -1;
    int is_new = (flags & O_CREAT) && faccessat(AT_FDCWD, path, F_OK, AT_SYMLINK_NOFOLLOW);
    int descriptor = (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
    if (descriptor < 0) {
        note(OPEN, '-', 0, 0, full, strlen(full), "");
        return descriptor;
    }
    if (descriptor < DESCRIPTORS) tracked[descriptor] = 1;
    note(OPEN, is_new ? 'c' : 'o', inode(descriptor), (flags & O_TRUNC) != 0, full, strlen(full), "");
    return descriptor;
}

#define MODE_OF(flags) \
    mode_t mode = 0; \
    if ((flags) & (O_CREAT | O_TMPFILE)) { \
        va_list rest; \
        va_start(rest, flags); \
        mode = va_arg(rest, mode_t); \
        va_end(rest); \
    }

int open(const char *path, int flags, ...) { MODE_OF(flags) return open_any(path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE_OF(flags) return open_any(path, flags | O_LARGEFILE, mode); }

static int open_at(int base, const char *path, int flags, mode_t mode) {
    if (base == AT_FDCWD || path[0] == '/') return open_any(path, flags, mode);
    return (int)syscall(SYS_openat, base, path, flags, mode);
}

int openat(int base, const char *path, int flags, ...) { MODE_OF(flags) return open_at(base, path, flags, mode); }
int openat64(int base, const char *path, int flags, ...) { MODE_OF(flags) return open_at(base, path, flags, mode); }

int fcntl64(int descriptor, int command, ...) {
    va_list rest;
    va_start(rest, command);
    void *argument = va_arg(rest, void *);
    va_end(rest);
    if (is_tracked(descriptor) && command == F_SETLK && fails(LOCK, NULL)) return -1;
    return (int)syscall(SYS_fcntl, descriptor, command, argument);
}

int close(int descriptor) {
    int was_tracked = is_tracked(descriptor);
    if (descriptor >= 0 && descriptor < DESCRIPTORS) tracked[descriptor] = 0;
    int result = (int)syscall(SYS_close, descriptor);
    return was_tracked && fails(CLOSE, NULL) ? -1 : result;
}

int closedir(DIR *listed) {
    static int (*real)(DIR *);
    if (!real) *(void **)&real = dlsym(RTLD_NEXT, "closedir");
    int result = real(listed);
    return fails(CLOSE, NULL) ? -1 : result;
}

static ssize_t write_at(int descriptor, const void *bytes, size_t size, off64_t offset) {
    if (fails(WRITE, &size)) return -1;
    ssize_t written = syscall(SYS_pwrite64, descriptor, bytes, size, offset);
    note(WRITE, written < 0 ? '-' : 'w', inode(descriptor), (uint64_t)offset, bytes, written < 0 ? 0 : (size_t)written, "");
    tear(WRITE);
    return written;
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t offset) {
    if (!is_tracked(descriptor)) return syscall(SYS_pwrite64, descriptor, bytes, size, offset);
    return write_at(descriptor, bytes, size, offset);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t offset) {
    return pwrite64(descriptor, bytes, size, offset);
}

ssize_t write(int descriptor, const void *bytes, size_t size) {
    if (!is_tracked(descriptor)) return syscall(SYS_write, descriptor, bytes, size);
    off64_t offset = lseek64(descriptor, 0, SEEK_CUR);
    ssize_t written = write_at(descriptor, bytes, size, offset);
    if (written > 0) lseek64(descriptor, offset + written, SEEK_SET);
    return written;
}

ssize_t writev(int descriptor, const struct iovec *parts, int count) {
    if (!is_tracked(descriptor)) return syscall(SYS_writev, descriptor, parts, count);
    for (int each = 0; each < count; each++)
        if (parts[each].iov_len) return write(descriptor, parts[each].iov_base, parts[each].iov_len);
    return 0;
}

static int sync_any(int descriptor) {
    if (!is_tracked(descriptor)) return 0;
    if (fails(SYNC, NULL)) return -1;
    struct stat found;
    int is_folder = !fstat(descriptor, &found) && S_ISDIR(found.st_mode);
    note(SYNC, is_folder ? 'd' : 's', inode(descriptor), 0, "", 0, "");
    return 0;
}

int fsync(int descriptor) { return sync_any(descriptor); }
int fdatasync(int descriptor) { return sync_any(descriptor); }

int ftruncate64(int descriptor, off64_t size) {
    if (!is_tracked(descriptor)) return (int)syscall(SYS_ftruncate, descriptor, size);
    if (fails(TRUNCATE, NULL)) return -1;
    int result = (int)syscall(SYS_ftruncate, descriptor, size);
    note(TRUNCATE, result ? '-' : 't', inode(descriptor), (uint64_t)size, "", 0, "");
    return result;
}

int ftruncate(int descriptor, off_t size) { return ftruncate64(descriptor, size); }

/* Gives a file another name (`r`) or one more (`l`). */
static int name_anew(char what, const char *from, const char *to, unsigned flags) {
    char source[PATH_MAX], target[PATH_MAX];
    resolve(from, source);
    resolve(to, target);
    int is_ours = is_within(target);
    if (is_ours && fails(RENAME, NULL)) return -1;
    int result = what == 'l' ? (int)syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, flags)
                             : (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, flags);
    if (is_ours) note(RENAME, result ? '-' : what, 0, 0, source, strlen(source), target);
    return result;
}

int rename(const char *from, const char *to) { return name_anew('r', from, to, 0); }
int link(const char *from, const char *to) { return name_anew('l', from, to, 0); }
int linkat(int base, const char *from, int other, const char *to, int flags) {
    (void)base, (void)other;
    return name_anew('l', from, to, (unsigned)flags);
}
int renameat2(int base, const char *from, int other, const char *to, unsigned flags) {
    (void)base, (void)other;
    return name_anew('r', from, to, flags);
}
int renameat(int base, const char *from, int other, const char *to) { return renameat2(base, from, other, to, 0); }

int unlink(const char *path) {
    char full[PATH_MAX];
    resolve(path, full);
    if (!is_within(full)) return (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
    if (fails(UNLINK, NULL)) return -1;
    int result = (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
    note(UNLINK, result ? '-' : 'u', 0, 0, full, strlen(full), "");
    return result;
}

int unlinkat(int base, const char *path, int flags) {
    if (flags || (base != AT_FDCWD && path[0] != '/')) return (int)syscall(SYS_unlinkat, base, path, flags);
    return unlink(path);
}

int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*run)(void *), void *argument) {
    static int (*real)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
    if (getenv("FAULT_THREADS")) return EAGAIN;
    if (!real) *(void **)&real = dlsym(RTLD_NEXT, "pthread_create");
    return real(thread, attributes, run, argument);
}
