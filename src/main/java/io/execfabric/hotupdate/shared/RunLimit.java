package io.execfabric.hotupdate.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a script may ask more or less of, with the least that it can run with. */
public enum RunLimit {
    WALL_SECONDS(1),
    CPU_SECONDS(1),
    MEMORY_MIB(64),
    PROCESSES(1),
    FILE_MIB(1),
    WORK_MIB(1),
    OPEN_FILES(16),
    OUTPUT_MIB(1);

    private final int least;

    RunLimit(int least) {
        this.least = least;
    }

    public int least() {
        return least;
    }

    /** As in the sidecar: {@code wall_seconds}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As in the interface and in approval records: {@code wallSeconds}. */
    public String word() {
        String key = key();
        int cut = key.indexOf('_');
        return cut < 0
                ? key
                : key.substring(0, cut) + Character.toUpperCase(key.charAt(cut + 1)) + key.substring(cut + 2);
    }

    public static Optional<RunLimit> ofKey(String key) {
        return Arrays.stream(values()).filter(limit -> limit.key().equals(key)).findFirst();
    }

    public static Optional<RunLimit> ofWord(String word) {
        return Arrays.stream(values())
                .filter(limit -> limit.word().equals(word))
                .findFirst();
    }
}
