package io.execfabric.hotupdate.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, with where and how to fix it.
 *
 * @param code what it is
 * @param path the file inside the submitted folder, or the field; empty when it is the whole folder
 * @param line 1-based line, or null
 * @param message one sentence for the person who has to fix it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        FindingCode code, String path, @Nullable Integer line, String message) {

    public static Finding of(FindingCode code, String path, String message) {
        return new Finding(code, path, null, message);
    }

    public static Finding at(FindingCode code, String path, int line, String message) {
        return new Finding(code, path, line, message);
    }
}
