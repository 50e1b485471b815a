// Preloaded into the program by tests (LD_PRELOAD): makes calls of the system go wrong that do not by
// themselves. FAIL_CALLS says which, several with commas between them: `write:2:1:ENOSPC,malloc:900:0:ENOMEM`
// – the call (malloc, open, read, write, fsync, close, rename), the how many-th of them, from 1; how many
// from there on, 0 for all; and how:
//   ENOMEM, ENOSPC, EIO, EINTR  what errno then says
//   SHORT                       half of the bytes are read or written
//   KILL                        the process is killed
//   SWAP                        the file FAIL_SWAP becomes what FAIL_SWAP.next was, and nothing fails
// Of `open`, `read`, `write` and `close` those are meant that concern files; of `close` those that were
// written. FAIL_TELLS names a file that is to hold how many calls there were of the first kind.

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

extern "C" {
void* __libc_malloc(size_t size);
void* __libc_calloc(size_t count, size_t size);
void* __libc_realloc(void* old, size_t size);
void* __libc_memalign(size_t alignment, size_t size);
}

namespace
{

enum Call { Malloc, Open, Read, Write, Fsync, Close, Rename, None };
constexpr const char* call_names[] = {"malloc", "open", "read", "write", "fsync", "close", "rename"};

enum How { Fail, Short, Kill, Swap };

/// Calls of a kind that go wrong.
struct Plan {
    Call call;
    long at, times;
    How how;
    int error;
    std::atomic<long> calls;
};
Plan plans[4];
std::atomic<int> plan_count{-1}; // not read yet

const char* said(const char* name)
{
    const char* value = getenv(name);
    return value ? value : "";
}

int number_of(const char* error)
{
    if (strcmp(error, "ENOMEM") == 0) return ENOMEM;
    if (strcmp(error, "ENOSPC") == 0) return ENOSPC;
    if (strcmp(error, "EINTR") == 0) return EINTR;
    return EIO;
}

How how_of(const char* word)
{
    if (strcmp(word, "SHORT") == 0) return Short;
    if (strcmp(word, "KILL") == 0) return Kill;
    return strcmp(word, "SWAP") == 0 ? Swap : Fail;
}

Call call_of(const char* word)
{
    for (int call = Malloc; call < None; ++call)
        if (strcmp(word, call_names[call]) == 0) return static_cast<Call>(call);
    return None;
}

// The first call reads the environment: some come before any constructor has run, and before any thread.
void read_plans()
{
    int count = 0;
    for (const char* at = said("FAIL_CALLS"); *at && count < 4; ++count) {
        char call[16] = {}, how[16] = {};
        Plan& plan = plans[count];
        if (sscanf(at, "%15[a-z]:%ld:%ld:%15[A-Z]", call, &plan.at, &plan.times, how) != 4) break;
        plan.call = call_of(call);
        plan.how = how_of(how);
        plan.error = number_of(how);
        at += strcspn(at, ",");
        at += *at == ',';
    }
    plan_count = count;
}

void swap_file()
{
    char next[4096];
    snprintf(next, sizeof next, "%s.next", said("FAIL_SWAP"));
    syscall(SYS_renameat2, AT_FDCWD, next, AT_FDCWD, said("FAIL_SWAP"), 0);
}

/// Counts a call; the plan by which it goes wrong, or null.
const Plan* wrong(Call call)
{
    if (plan_count < 0) {
        plan_count = 0; // for what reading them calls itself
        read_plans();
    }
    const Plan* found = nullptr;
    for (int i = 0; i < plan_count; ++i) {
        Plan& plan = plans[i];
        if (plan.call != call) continue;
        const long now = ++plan.calls;
        if (plan.at == 0 || now < plan.at || (plan.times > 0 && now >= plan.at + plan.times)) continue;
        if (plan.how == Kill) raise(SIGKILL);
        if (plan.how == Swap)
            swap_file();
        else
            found = &plan;
    }
    return found;
}

bool fails(Call call)
{
    const Plan* plan = wrong(call);
    if (!plan || plan->how != Fail) return false;
    errno = plan->error;
    return true;
}

/// The number of bytes to read or write instead; 0 where the call fails.
size_t allowed(Call call, size_t count)
{
    const Plan* plan = wrong(call);
    if (!plan) return count;
    if (plan->how == Short) return count > 1 ? count / 2 : count;
    errno = plan->error;
    return 0;
}

bool is_file(int descriptor)
{
    struct stat facts;
    return fstat(descriptor, &facts) == 0 && S_ISREG(facts.st_mode);
}

bool is_written_to(int descriptor)
{
    return (fcntl(descriptor, F_GETFL) & O_ACCMODE) != O_RDONLY;
}

__attribute__((destructor)) void tell_count()
{
    const char* path = said("FAIL_TELLS");
    if (!*path) return;
    char text[32];
    const int length = snprintf(text, sizeof text, "%ld\n", plans[0].calls.load());
    const long file = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    syscall(SYS_write, file, text, length);
    syscall(SYS_close, file);
}

} // namespace

extern "C" {

void* malloc(size_t size) noexcept
{
    return fails(Malloc) ? nullptr : __libc_malloc(size);
}

void* calloc(size_t count, size_t size) noexcept
{
    return fails(Malloc) ? nullptr : __libc_calloc(count, size);
}

void* realloc(void* old, size_t size) noexcept
{
    return fails(Malloc) ? nullptr : __libc_realloc(old, size);
}

void* aligned_alloc(size_t alignment, size_t size) noexcept
{
    return fails(Malloc) ? nullptr : __libc_memalign(alignment, size);
}

int posix_memalign(void** memory, size_t alignment, size_t size) noexcept
{
    if (fails(Malloc)) return ENOMEM;
    *memory = __libc_memalign(alignment, size);
    return *memory ? 0 : ENOMEM;
}

int open(const char* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    if (fails(Open)) return -1;
    return static_cast<int>(syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

ssize_t read(int descriptor, void* bytes, size_t count)
{
    const size_t most = count > 0 && is_file(descriptor) ? allowed(Read, count) : count;
    return count > 0 && most == 0 ? -1 : syscall(SYS_read, descriptor, bytes, most);
}

ssize_t write(int descriptor, const void* bytes, size_t count)
{
    const bool is_meant = count > 0 && descriptor > STDERR_FILENO && is_file(descriptor);
    const size_t most = is_meant ? allowed(Write, count) : count;
    return count > 0 && most == 0 ? -1 : syscall(SYS_write, descriptor, bytes, most);
}

int fsync(int descriptor)
{
    if (fails(Fsync)) return -1;
    return static_cast<int>(syscall(SYS_fsync, descriptor));
}

int close(int descriptor)
{
    const bool wrong = is_written_to(descriptor) && is_file(descriptor) && fails(Close);
    const int reason = errno;
    const auto closed = static_cast<int>(syscall(SYS_close, descriptor));
    if (wrong) errno = reason;
    return wrong ? -1 : closed;
}

int rename(const char* from, const char* to) noexcept
{
    if (fails(Rename)) return -1;
    return static_cast<int>(syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) noexcept
{
    if (fails(Rename)) return -1;
    return static_cast<int>(syscall(SYS_renameat2, from_folder, from, to_folder, to, flags));
}
}
