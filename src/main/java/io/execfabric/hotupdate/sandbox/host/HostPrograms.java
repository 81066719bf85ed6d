package io.execfabric.hotupdate.sandbox.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The host's programs that a run is made of, by full path: nothing is looked up in a PATH. */
public final class HostPrograms {

    public static final String SHELL = "/bin/sh";
    public static final String BUBBLEWRAP = "/usr/bin/bwrap";
    public static final String PRLIMIT = "/usr/bin/prlimit";
    public static final String SETPRIV = "/usr/bin/setpriv";
    /** Wanted by observed runs alone: without it they go on unobserved. */
    public static final String STRACE = "/usr/bin/strace";

    private HostPrograms() {}

    /** What is not installed here, in words for an operator. */
    public static List<String> missing(RunUser user) {
        List<String> needed = new ArrayList<>(List.of(SHELL, BUBBLEWRAP, PRLIMIT));
        if (user.changed()) {
            needed.add(SETPRIV);
        }
        return needed.stream()
                .filter(program -> !Files.isExecutable(Path.of(program)))
                .map(program -> program + " is not installed")
                .toList();
    }
}
