package io.execfabric.hotupdate.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.sandbox.ResultLine;
import io.execfabric.hotupdate.shared.json.ExactJson;
import java.util.Comparator;
import java.util.Optional;

/** Compares what a script printed with what its samples promise: as JSON where both are, else as text. */
final class SampleOutput {

    /** Numbers by their value: 1 and 1.0 are one number. */
    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    };

    private SampleOutput() {}

    /** The structured result speaks for the script if there is one, else all of its standard output. */
    static boolean matches(String expected, String stdout) {
        String result = ResultLine.lastOf(stdout).json();
        String printed = result == null ? stdout : result;
        Optional<JsonNode> wanted = json(expected);
        Optional<JsonNode> got = json(printed);
        if (wanted.isPresent() && got.isPresent()) {
            return wanted.get().equals(BY_VALUE, got.get());
        }
        return expected.strip().equals(printed.strip());
    }

    private static Optional<JsonNode> json(String text) {
        try {
            return Optional.of(ExactJson.read(text)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
