package io.execfabric.hotupdate.execution.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.execution.RunCommand;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.json.ExactJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/**
 * What one run is given.
 *
 * @param text the input as JSON text
 * @param hash of its canonical form and of the files, so that a ticket holds for these arguments and no others
 */
public record RunInput(
        String text, String hash, @Nullable String idempotencyKey, Duration timeLimit, HandedFiles files) {

    public static RunInput of(RunCommand command, Duration timeLimit, HandedFiles files) {
        String text = command.inputText();
        return new RunInput(text, files.argumentsHash(text), command.idempotencyKey(), timeLimit, files);
    }

    /** The same for a run of at most this time. */
    public RunInput within(Duration limit) {
        return new RunInput(text, hash, idempotencyKey, limit, files);
    }

    /** SHA-256 of the RFC 8785 form of {@code json} and, since that knows doubles only, of the numbers that are none. */
    public static String canonicalHash(String json) {
        try {
            String form = new JsonCanonicalizer(json).getEncodedString();
            return Digest.ofText(form + exactNumbers(ExactJson.stored(json), ""))
                    .value();
        } catch (IOException e) {
            throw new IllegalArgumentException("Not JSON that has a canonical form", e);
        }
    }

    /** Each number that a double does not keep, with its place, in an order that does not depend on how it was written. */
    private static String exactNumbers(JsonNode node, String place) {
        if (node.isNumber()) {
            BigDecimal exact = node.decimalValue();
            boolean isDouble = exact.compareTo(BigDecimal.valueOf(exact.doubleValue())) == 0;
            return isDouble ? "" : "\n" + place + "=" + exact.stripTrailingZeros();
        }
        Stream<Map.Entry<String, JsonNode>> children = node.isArray()
                ? IntStream.range(0, node.size()).mapToObj(i -> Map.entry(String.valueOf(i), node.get(i)))
                : node.propertyStream().sorted(Map.Entry.comparingByKey());
        return children.map(child -> exactNumbers(child.getValue(), place + "/" + child.getKey()))
                .collect(Collectors.joining());
    }
}
