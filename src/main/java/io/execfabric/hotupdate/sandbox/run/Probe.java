package io.execfabric.hotupdate.sandbox.run;

import java.util.Locale;

/** What the self-test's program tries; each name is a line of its output. */
enum Probe {
    NETWORK("no network"),
    FILES("no files of this host but programs and libraries"),
    WRITING("nothing writable but private space in memory"),
    PROCESSES("no other processes in sight"),
    ENVIRONMENT("nothing of this server's environment"),
    PRIVILEGES("no capabilities, and none to be gained"),
    CALLS("dangerous system calls refused"),
    OBSERVER("what waits for a run, and what watches it, is closed to it"),
    LIMITS("limits of memory, time and open files for each process, of processes and of disk space for each run");

    private final String enforced;

    Probe(String enforced) {
        this.enforced = enforced;
    }

    String enforced() {
        return enforced;
    }

    String success() {
        return "ok " + name().toLowerCase(Locale.ROOT);
    }
}
