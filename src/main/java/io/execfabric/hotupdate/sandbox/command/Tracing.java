package io.execfabric.hotupdate.sandbox.command;

import io.execfabric.hotupdate.sandbox.host.HostPrograms;
import io.execfabric.hotupdate.sandbox.host.SandboxResource;
import io.execfabric.hotupdate.sandbox.memory.MemoryGroup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How a run is observed: strace around bubblewrap, as the run's own unprivileged user. The script's system call filter is
 * in force below it, so that a script gets no more from being watched than sockets that lead nowhere.
 */
@Component
public final class Tracing {

    /**
     * How much of a trace is kept whatever it tells. Of what follows, only that of programs and connections is: a script
     * that floods its trace shall not push the gravest out of it.
     */
    public static final long FIRST_BYTES = 8L * 1024 * 1024;

    /** How much is kept in all; the rest is read and dropped, so that a flood neither fills the disk nor blocks. */
    static final long MAX_BYTES = FIRST_BYTES + 4L * 1024 * 1024;

    private static final int BLOCK = 512;
    private static final String CALLS =
            "trace=execve,execveat,clone,fork,vfork,chdir,fchdir,kill,open,openat,openat2,creat,"
                    + "mkdir,mkdirat,mknod,mknodat,rmdir,unlink,unlinkat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,"
                    + "truncate,connect,bind,sendto,sendmsg,sendmmsg";
    /** As {@code CALLS}, for processors whose kernels have the {@code …at} calls alone. */
    private static final String CALLS_AT =
            "trace=execve,execveat,clone,chdir,fchdir,kill,openat,openat2,mkdirat,mknodat,"
                    + "unlinkat,renameat,renameat2,linkat,symlinkat,truncate,connect,bind,sendto,sendmsg,sendmmsg";

    private final String keep = SandboxResource.text("keep.sh");
    private final String observed = SandboxResource.text("observed.sh");
    private final SeccompProgram filter;
    private final String strace;

    @Autowired
    public Tracing(SeccompProgram filter) {
        this(filter, HostPrograms.STRACE);
    }

    public Tracing(SeccompProgram filter, String strace) {
        this.filter = filter;
        this.strace = strace;
    }

    /** The system call filter of an observed run. */
    Optional<Path> filter() {
        return filter.observed();
    }

    /** Why no run can be observed here; null when one can. */
    @Nullable
    public String missing() {
        if (!Files.isExecutable(Path.of(strace))) {
            return "strace is not installed on this host";
        }
        return filter.observed().isPresent() ? null : "there is no filter for observed runs on this processor";
    }

    /**
     * What to put before bubblewrap. Ends with this server, as bubblewrap does, which in turn ends with its observer.
     * Descriptor 3 is the trace's file: written unbuffered, so that it is whole up to the moment when a run is killed.
     */
    List<String> prefix(Path accounts, MemoryGroup group) {
        boolean old = "amd64".equals(System.getProperty("os.arch"));
        return List.of(
                HostPrograms.SETPRIV,
                "--pdeathsig",
                "KILL",
                "--",
                strace,
                "-f",
                "-q",
                "--seccomp-bpf",
                "-y",
                "-xx",
                "-s",
                "4096",
                "-e",
                "signal=!SIGCHLD",
                "-e",
                old ? CALLS : CALLS_AT,
                "-o",
                "|set -- " + FIRST_BYTES / BLOCK + " " + MAX_BYTES / BLOCK + "\n" + keep,
                "--",
                HostPrograms.SHELL,
                "-c",
                observed,
                "observed",
                accounts.toString(),
                group.door().isEmpty() ? "no" : "yes");
    }
}
