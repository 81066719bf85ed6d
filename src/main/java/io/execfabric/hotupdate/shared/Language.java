package io.execfabric.hotupdate.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages this platform runs, each with its agreed entry file. */
public enum Language {
    PYTHON("main.py"),
    SHELL("main.sh"),
    NODEJS("main.js");

    private final String entryFile;

    Language(String entryFile) {
        this.entryFile = entryFile;
    }

    public String entryFile() {
        return entryFile;
    }

    /** The lower case word used in paths and JSON: {@code python}, {@code shell}, {@code nodejs}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Language ofWord(String word) {
        return Arrays.stream(values())
                .filter(language -> language.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("language.unknown")));
    }

    public static Optional<Language> ofEntryFile(String fileName) {
        return Arrays.stream(values())
                .filter(language -> language.entryFile.equals(fileName))
                .findFirst();
    }
}
