package io.execfabric.hotupdate.execution;

import java.util.Locale;

/** Which of a run's two streams a piece of output came by. */
public enum OutputStreamName {
    STDOUT,
    STDERR;

    /** As events and interfaces call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
