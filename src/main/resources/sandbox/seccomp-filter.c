/*
 * The system call filter of a run. Default: allow; refused is what a script never needs and escapes are made of.
 * Other binary interfaces of the same processor (32-bit, x32) end the process: they would go round the numbers below.
 *
 * Build and regenerate (Debian: gcc libseccomp-dev; the checked-in filters were made with libseccomp 2.5.4):
 *   gcc -o seccomp-filter seccomp-filter.c -lseccomp
 *   ./seccomp-filter amd64 seccomp-amd64.bpf && ./seccomp-filter aarch64 seccomp-aarch64.bpf
 *   ./seccomp-filter amd64 seccomp-observed-amd64.bpf observed
 *   ./seccomp-filter aarch64 seccomp-observed-aarch64.bpf observed
 * Without arguments it prints the version of libseccomp.
 *
 * The filter of an observed run differs in three things. It lets TCP and UDP sockets be made, so that the addresses which a
 * script tries to reach come into sight: its network namespace is as empty as any other run's, and none of them is reached.
 * It refuses processes that hide from whoever observes their parent. And it refuses filters whose calls another process
 * decides about: the kernel asks that one first, and what it lets pass is never shown to the observer.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sched.h>
#include <seccomp.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

#define EVERY_BIT 0xffffffffu
#define SOCKET_TYPES 0xfu
#define NEW_LISTENER 8u

static const char *refused[] = {
    /* other processes */
    "ptrace", "process_vm_readv", "process_vm_writev", "kcmp", "pidfd_getfd", "process_madvise",
    /* mounts and namespaces */
    "mount", "umount", "umount2", "pivot_root", "chroot", "move_mount", "open_tree", "fsopen", "fsconfig", "fsmount",
    "fspick", "mount_setattr", "unshare", "setns",
    /* large kernel interfaces with a long record of faults */
    "bpf", "perf_event_open", "keyctl", "add_key", "request_key", "userfaultfd", "io_uring_setup", "io_uring_enter",
    "io_uring_register", "open_by_handle_at", "name_to_handle_at", "fanotify_init", "lookup_dcookie", "nfsservctl",
    /* the machine */
    "kexec_load", "kexec_file_load", "init_module", "finit_module", "create_module", "delete_module", "reboot", "swapon",
    "swapoff", "acct", "quotactl", "quotactl_fd", "syslog", "settimeofday", "clock_settime", "clock_adjtime", "adjtimex",
    "sethostname", "setdomainname", "iopl", "ioperm", "modify_ldt", "vhangup", "personality", "mbind", "move_pages",
    "migrate_pages", "set_mempolicy", "set_mempolicy_home_node", "memfd_secret",
};

static const unsigned long namespaces[] = {
    CLONE_NEWUSER, CLONE_NEWNS, CLONE_NEWPID, CLONE_NEWNET, CLONE_NEWIPC, CLONE_NEWUTS, CLONE_NEWCGROUP,
};

static int refuse_calls(scmp_filter_ctx filter) {
    int failures = 0;
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        int number = seccomp_syscall_resolve_name(refused[i]);
        if (number == __NR_SCMP_ERROR) {
            fprintf(stderr, "libseccomp does not know %s\n", refused[i]);
            continue;
        }
        failures += seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), number, 0) < 0 && number >= 0;
    }
    return failures;
}

/* Everything but TCP and UDP over either version of IP, and local sockets; an odd protocol would load a kernel module. */
static int refuse_all_but_plain_sockets(scmp_filter_ctx filter) {
    int failures = 0;
    failures += seccomp_rule_add(filter, SCMP_ACT_ERRNO(EAFNOSUPPORT), SCMP_SYS(socket), 1,
            SCMP_A0(SCMP_CMP_GT, AF_INET6)) < 0;
    for (unsigned family = 0; family < AF_INET6; family++) {
        if (family != AF_UNIX && family != AF_INET) {
            failures += seccomp_rule_add(filter, SCMP_ACT_ERRNO(EAFNOSUPPORT), SCMP_SYS(socket), 1,
                    SCMP_A0(SCMP_CMP_EQ, family)) < 0;
        }
    }
    static const unsigned internet[] = {AF_INET, AF_INET6};
    for (size_t i = 0; i < sizeof internet / sizeof *internet; i++) {
        for (unsigned type = 0; type <= SOCKET_TYPES; type++) {
            if (type != SOCK_STREAM && type != SOCK_DGRAM) {
                failures += seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(socket), 2,
                        SCMP_A0(SCMP_CMP_EQ, internet[i]), SCMP_A1(SCMP_CMP_MASKED_EQ, SOCKET_TYPES, type)) < 0;
            }
        }
        for (unsigned protocol = 1; protocol < IPPROTO_UDP; protocol++) {
            if (protocol != IPPROTO_TCP) {
                failures += seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPROTONOSUPPORT), SCMP_SYS(socket), 2,
                        SCMP_A0(SCMP_CMP_EQ, internet[i]), SCMP_A2(SCMP_CMP_EQ, protocol)) < 0;
            }
        }
        failures += seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPROTONOSUPPORT), SCMP_SYS(socket), 2,
                SCMP_A0(SCMP_CMP_EQ, internet[i]), SCMP_A2(SCMP_CMP_GT, IPPROTO_UDP)) < 0;
    }
    return failures;
}

static int refuse_arguments(scmp_filter_ctx filter, int observed) {
    int failures = 0;
    /* its flags are behind a pointer, which a filter cannot read: programs fall back to clone */
    failures += seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) < 0;
    for (size_t i = 0; i < sizeof namespaces / sizeof *namespaces; i++) {
        failures += seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1,
                SCMP_A0(SCMP_CMP_MASKED_EQ, namespaces[i], namespaces[i])) < 0;
    }
    if (observed) {
        failures += refuse_all_but_plain_sockets(filter);
        failures += seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1,
                SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_UNTRACED, CLONE_UNTRACED)) < 0;
        failures += seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(seccomp), 1,
                SCMP_A1(SCMP_CMP_MASKED_EQ, NEW_LISTENER, NEW_LISTENER)) < 0;
    } else {
        failures += seccomp_rule_add(filter, SCMP_ACT_ERRNO(EAFNOSUPPORT), SCMP_SYS(socket), 1,
                SCMP_A0(SCMP_CMP_NE, AF_UNIX)) < 0;
    }
    /* a terminal shared with the host could be typed into */
    failures += seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(ioctl), 1,
            SCMP_A1(SCMP_CMP_MASKED_EQ, EVERY_BIT, TIOCSTI)) < 0;
    failures += seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(ioctl), 1,
            SCMP_A1(SCMP_CMP_MASKED_EQ, EVERY_BIT, TIOCLINUX)) < 0;
    return failures;
}

int main(int argc, char **argv) {
    if (argc < 3) {
        const struct scmp_version *version = seccomp_version();
        printf("%u.%u.%u\n", version->major, version->minor, version->micro);
        return 0;
    }
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    seccomp_arch_remove(filter, SCMP_ARCH_NATIVE);
    seccomp_arch_add(filter, strcmp(argv[1], "aarch64") == 0 ? SCMP_ARCH_AARCH64 : SCMP_ARCH_X86_64);
    seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
    if (refuse_calls(filter) || refuse_arguments(filter, argc > 3)) {
        return 1;
    }
    int file = open(argv[2], O_CREAT | O_TRUNC | O_WRONLY, 0644);
    return seccomp_export_bpf(filter, file) < 0;
}
