package io.execfabric.hotupdate.shared.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What JSON can say and the interpreters behind us cannot: numbers beyond a double's range, and halves of characters. A run
 * is given what was sent to the digit, or nothing.
 */
public final class ExactValues {

    private static final int MAX_TOLD = 20;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Double.MAX_VALUE);
    private static final BigDecimal SMALLEST = BigDecimal.valueOf(Double.MIN_VALUE);
    /** Further from zero no exponent of a double goes; to compare such numbers digit by digit could take for ever. */
    private static final int MOST_DIGITS = 400;

    private final Deque<String> place = new ArrayDeque<>();
    private final List<Unfit> told = new ArrayList<>();

    private ExactValues() {}

    /**
     * A value that cannot be handed on as it is.
     *
     * @param place the names on the way to it
     */
    public record Unfit(List<String> place, Wording wording) {

        /** The place as a JSON pointer. */
        public String pointer() {
            return place.stream()
                    .reduce(JsonPointer.empty(), JsonPointer::appendProperty, JsonPointer::append)
                    .toString();
        }

        /** As a finding about a request's field. */
        public Finding finding() {
            return Finding.worded(FindingCode.FIELD_INVALID, String.join(".", place), null, wording);
        }
    }

    /** What is wrong, at most {@value #MAX_TOLD}; nothing for a document that can be handed on as it is. */
    public static List<Unfit> of(JsonNode document) {
        ExactValues values = new ExactValues();
        values.look(document);
        return values.told;
    }

    /**
     * For who hands a document on.
     *
     * @throws HotUpdateException INPUT_INVALID with {@code detail} and a finding for each value that is wrong
     */
    public static void require(JsonNode document, Wording detail) {
        List<Finding> unfit = of(document).stream().map(Unfit::finding).toList();
        if (!unfit.isEmpty()) {
            throw new HotUpdateException(ErrorCode.INPUT_INVALID, detail, unfit);
        }
    }

    private void look(JsonNode node) {
        if (node.isNumber() && !isInRange(node)) {
            tell("json.number-range");
        } else if (node.isTextual() && hasHalf(node.textValue())) {
            tell("json.half-character");
        }
        node.properties().forEach(property -> {
            if (hasHalf(property.getKey())) {
                tell("json.half-character");
            }
            below(property.getKey(), property.getValue());
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            below(String.valueOf(i), node.path(i));
        }
    }

    private void below(String name, JsonNode node) {
        place.addLast(name);
        look(node);
        place.removeLast();
    }

    /** Whether a double is near the number, so that at most some of its last digits are lost there. */
    private static boolean isInRange(JsonNode number) {
        if (number.isDouble() || number.isFloat()) {
            return Double.isFinite(number.doubleValue());
        }
        BigDecimal exact = number.decimalValue();
        long exponent = (long) exact.precision() - exact.scale();
        if (Math.abs(exponent) > MOST_DIGITS) {
            return false;
        }
        BigDecimal size = exact.abs();
        return exact.signum() == 0 || size.compareTo(LARGEST) <= 0 && size.compareTo(SMALLEST) >= 0;
    }

    /** A surrogate without its other half: no UTF-8 can say it. */
    private static boolean hasHalf(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private void tell(String key) {
        if (told.size() < MAX_TOLD) {
            told.add(new Unfit(List.copyOf(place), Wording.of(key)));
        }
    }
}
