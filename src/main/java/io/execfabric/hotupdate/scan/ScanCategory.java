package io.execfabric.hotupdate.scan;

/** What a finding is about. */
public enum ScanCategory {
    /** A password, key or token that stands in the folder. */
    SECRET,
    NETWORK,
    /** Starts other programs. */
    PROCESS,
    FILE_DELETION,
    /** Executes text that it puts together or reads. */
    EVAL,
    /** Hides what it does. */
    OBFUSCATION,
    /** Not a text that a reviewer can read. */
    BINARY,
    BUG,
    STYLE
}
