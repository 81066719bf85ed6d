package io.execfabric.hotupdate.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.shared.json.ExactJson;
import io.execfabric.hotupdate.shared.json.ExactValues;
import org.jspecify.annotations.Nullable;

/**
 * The structured result: the last line of standard output that starts with the agreed mark.
 *
 * @param json null when there is none, or none that can be read
 * @param problem why it cannot be read; null when nothing is wrong
 */
public record ResultLine(@Nullable String json, @Nullable String problem) {

    public static final String MARK = "__EXECFABRIC_RESULT__=";

    private static final ResultLine NONE = new ResultLine(null, null);

    public static ResultLine lastOf(String stdout) {
        return stdout.lines()
                .filter(line -> line.startsWith(MARK))
                .reduce((earlier, later) -> later)
                .map(line -> parse(line.substring(MARK.length())))
                .orElse(NONE);
    }

    private static ResultLine parse(String text) {
        try {
            JsonNode result = ExactJson.read(text);
            if (result.isMissingNode()) {
                return unreadable();
            }
            return ExactValues.of(result).isEmpty()
                    ? new ResultLine(text, null)
                    : new ResultLine(
                            null,
                            "The last result line holds a number beyond a double's range or half of a character; no"
                                    + " structured result was kept.");
        } catch (StreamConstraintsException e) {
            return new ResultLine(
                    null,
                    "The last result line is nested more than " + ExactJson.MAX_DEPTH
                            + " levels deep or has a huge number; no structured result was kept.");
        } catch (JsonProcessingException e) {
            return unreadable();
        }
    }

    private static ResultLine unreadable() {
        return new ResultLine(null, "The last result line is not JSON; no structured result was kept.");
    }
}
