package io.execfabric.hotupdate.shared;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What JSON can say and the interpreters behind us cannot: numbers beyond a double's range, and halves of characters. A run
 * is given what was sent to the digit, or nothing.
 */
public final class ExactValues {

    private static final int MAX_TOLD = 20;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Double.MAX_VALUE);
    private static final BigDecimal SMALLEST = BigDecimal.valueOf(Double.MIN_VALUE);
    /** Further from zero no exponent of a double goes; comparing such numbers could take for ever. */
    private static final int MOST_DIGITS = 400;

    private final List<Finding> findings = new ArrayList<>();

    private ExactValues() {}

    /** What is wrong, each with its place; nothing for a document that can be handed on as it is. */
    public static List<Finding> unfit(JsonNode document) {
        ExactValues values = new ExactValues();
        values.look(document, "");
        return values.findings;
    }

    /** Whether a number fits into a double, with at most some of its last digits lost there. */
    public static boolean isInRange(BigDecimal number) {
        if (number.signum() == 0) {
            return Math.abs((long) number.scale()) <= MOST_DIGITS;
        }
        long exponent = (long) number.precision() - number.scale();
        if (Math.abs(exponent) > MOST_DIGITS) {
            return false;
        }
        BigDecimal size = number.abs();
        return size.compareTo(LARGEST) <= 0 && size.compareTo(SMALLEST) >= 0;
    }

    private void look(JsonNode node, String place) {
        if (findings.size() >= MAX_TOLD) {
            return;
        }
        if (node.isNumber()) {
            problem(node).ifPresent(problem -> tell(place, problem));
        } else if (node.isTextual() && hasHalf(node.textValue())) {
            tell(place, "json.half-character");
        }
        node.properties().forEach(property -> {
            if (hasHalf(property.getKey())) {
                tell(place, "json.half-character");
            }
            look(property.getValue(), below(place, property.getKey()));
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            look(node.path(i), below(place, String.valueOf(i)));
        }
    }

    private static Optional<String> problem(JsonNode number) {
        boolean isFinite = !number.isFloatingPointNumber() || number.isBigDecimal() || Double.isFinite(number.doubleValue());
        return isFinite && isInRange(number.decimalValue()) ? Optional.empty() : Optional.of("json.number-range");
    }

    /** A surrogate without its other half: no UTF-8 can say it. */
    static boolean hasHalf(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean pair = Character.isHighSurrogate(text.charAt(i))
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private void tell(String place, String key) {
        findings.add(Finding.worded(FindingCode.FIELD_INVALID, place, key));
    }

    private static String below(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
