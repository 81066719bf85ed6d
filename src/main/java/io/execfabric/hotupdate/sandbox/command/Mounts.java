package io.execfabric.hotupdate.sandbox.command;

import io.execfabric.hotupdate.sandbox.SandboxJob;
import io.execfabric.hotupdate.sandbox.host.HostPrograms;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run sees of this host: programs and libraries, read-only, and its own folder. Everything writable is in memory,
 * of a fixed size, and gone with the run.
 */
final class Mounts {

    /**
     * The first process of a run, which waits for the script and hands its generated files out: the host's shell, copied so
     * that it may be started and not read. The kernel closes such a process (its memory, descriptors and places below
     * {@code /proc}) to all who are of the same user, as the script is.
     */
    static final String FIRST_PROCESS = "/etc/sh";

    private static final String MIB_8 = "8388608";
    private static final String MIB_16 = "16777216";

    private Mounts() {}

    /** {@code --unshare-user} rather than {@code --unshare-all}, which goes on silently where it is forbidden. */
    static List<String> base() {
        return List.of(
                HostPrograms.BUBBLEWRAP,
                "--unshare-user",
                "--disable-userns",
                "--unshare-pid",
                "--unshare-net",
                "--unshare-ipc",
                "--unshare-uts",
                "--unshare-cgroup-try",
                "--uid",
                "1000",
                "--gid",
                "1000",
                "--hostname",
                "sandbox",
                "--die-with-parent",
                "--as-pid-1",
                "--new-session",
                "--cap-drop",
                "ALL");
    }

    static List<String> of(Path folder, long workBytes) {
        return java.util.stream.Stream.of(
                        List.of("--ro-bind", "/usr", "/usr", "--symlink", "usr/bin", "/bin"),
                        List.of("--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64"),
                        List.of("--ro-bind", "/etc/ld.so.cache", "/etc/ld.so.cache"),
                        List.of("--ro-bind-try", "/etc/alternatives", "/etc/alternatives"),
                        List.of("--perms", "0444", "--ro-bind-data", "5", "/etc/passwd"),
                        List.of("--perms", "0111", "--file", "3", FIRST_PROCESS),
                        List.of("--proc", "/proc", "--dev", "/dev"),
                        List.of("--size", MIB_8, "--tmpfs", "/dev/shm", "--remount-ro", "/dev"),
                        List.of("--size", MIB_16, "--tmpfs", "/tmp"),
                        List.of("--size", String.valueOf(workBytes), "--tmpfs", "/job"),
                        List.of("--dir", SandboxJob.ARTIFACT_DIR, "--dir", SandboxJob.UPLOAD_DIR),
                        List.of("--ro-bind", folder.toString(), "/app"))
                .flatMap(List::stream)
                .toList();
    }
}
