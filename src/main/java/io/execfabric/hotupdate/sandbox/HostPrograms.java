package io.execfabric.hotupdate.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The host's programs that a run is made of, by full path: nothing is looked up in a PATH. */
final class HostPrograms {

    static final String SHELL = "/bin/sh";
    static final String BUBBLEWRAP = "/usr/bin/bwrap";
    static final String PRLIMIT = "/usr/bin/prlimit";
    static final String SETPRIV = "/usr/bin/setpriv";
    /** Wanted by observed runs alone: without it they go on unobserved. */
    static final String STRACE = "/usr/bin/strace";

    private HostPrograms() {}

    /** What is not installed here, in words for an operator. */
    static List<String> missing(RunUser user) {
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
