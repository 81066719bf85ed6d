package io.execfabric.hotupdate.sandbox.trace;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which places say nothing about a script. */
final class IgnoredPaths {

    /** Programs, libraries, and what the run was given for itself. */
    private static final List<String> HOME = List.of(
            "/usr/",
            "/lib/",
            "/lib64/",
            "/bin/",
            "/sbin/",
            "/dev/",
            "/sys/",
            "/app/",
            "/job/",
            "/tmp/",
            "/etc/ssl/",
            "/etc/alternatives/",
            "/etc/terminfo/",
            "/etc/ld.so.",
            "/proc/self/",
            "/proc/thread-self/",
            "/proc/sys/");

    /** Files that interpreters and libraries look at by themselves. */
    private static final Set<String> BY_ITSELF = Set.of(
            "/app",
            "/job",
            "/tmp",
            "/package.json",
            "/etc/bash.bashrc",
            "/etc/gai.conf",
            "/etc/group",
            "/etc/host.conf",
            "/etc/hosts",
            "/etc/inputrc",
            "/etc/localtime",
            "/etc/mime.types",
            "/etc/nsswitch.conf",
            "/etc/passwd",
            "/etc/protocols",
            "/etc/resolv.conf",
            "/etc/services",
            "/etc/timezone");

    private static final Pattern OF_KERNEL = Pattern.compile("/proc/[a-z_-]+");
    private static final Pattern OF_PYTHON = Pattern.compile("/etc/python[0-9.]*/.*");

    private static final Pattern OF_PROCESS = Pattern.compile("/proc/\\d+/.*");

    private IgnoredPaths() {}

    static boolean areOrdinaryToRead(String path) {
        return BY_ITSELF.contains(path)
                || HOME.stream().anyMatch(path::startsWith)
                || OF_KERNEL.matcher(path).matches()
                || OF_PYTHON.matcher(path).matches();
    }

    /** A process that looks at itself, which the kernel calls by its number. */
    static boolean isOwnProcess(String asked, String found) {
        return asked.startsWith("/proc/self/") && OF_PROCESS.matcher(found).matches();
    }

    /** Devices keep nothing; shared memory does. Descriptors without a file are none of the file tree's. */
    static boolean areDevices(String path) {
        return !path.startsWith("/") || (path.startsWith("/dev/") && !path.startsWith("/dev/shm/"));
    }
}
