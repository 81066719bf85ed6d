package io.execfabric.hotupdate.shared.finding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.execfabric.hotupdate.shared.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, with where and how to fix it.
 *
 * @param code what it is
 * @param path the file inside the submitted folder, or the field; empty when it is the whole folder
 * @param line 1-based line, or null
 * @param message one English sentence for the person who has to fix it
 * @param wording the same sentence without a language, for {@link FindingTexts}; null for another tool's words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        FindingCode code,
        String path,
        @Nullable Integer line,
        String message,
        @JsonIgnore @Nullable Wording wording) {

    public static Finding of(FindingCode code, String path, String message) {
        return new Finding(code, path, null, message, null);
    }

    public static Finding at(FindingCode code, String path, int line, String message) {
        return new Finding(code, path, line, message, null);
    }

    /** A finding in our own words, which every reader gets in their own language. */
    public static Finding worded(FindingCode code, String path, @Nullable Integer line, Wording wording) {
        return new Finding(code, path, line, wording.english(), wording);
    }

    /** Its sentence, whoever wrote it. */
    public Wording told() {
        return wording == null ? Wording.told(message) : wording;
    }

    /** A finding in our own words about a file, a field or, with an empty path, the whole folder. */
    public static Finding worded(FindingCode code, String path, String key, Object... arguments) {
        return worded(code, path, null, Wording.of(key, arguments));
    }
}
