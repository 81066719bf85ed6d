package io.execfabric.hotupdate.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import org.jspecify.annotations.Nullable;

/**
 * The structured result: the last line of standard output that starts with the agreed mark.
 *
 * @param json null when there is none, or none that can be read
 * @param problem why it cannot be read; null when nothing is wrong
 */
public record ResultLine(@Nullable String json, @Nullable String problem) {

    public static final String MARK = "__EXECFABRIC_RESULT__=";

    private static final ObjectReader STRICT =
            new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
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
            if (STRICT.readTree(text).isMissingNode()) {
                return unreadable();
            }
            return new ResultLine(text, null);
        } catch (JsonProcessingException e) {
            return unreadable();
        }
    }

    private static ResultLine unreadable() {
        return new ResultLine(null, "The last result line is not JSON; no structured result was kept.");
    }
}
