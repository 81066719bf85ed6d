package io.execfabric.hotupdate.support;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** JSON as nobody would write it: odd numbers, odd characters, odd nesting. */
public final class RandomJson {

    private static final String[] NUMBERS = {
        "0", "-0.0", "1e308", "1e309", "-1E-320", "0.1", "123456789012345678901234567890", "1.50", "4.9e-324", "1E+2"
    };
    private static final String[] TEXTS = {
        "",
        "a",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab",
        "\\ud83d\\ude80",
        "\\ud800",
        "\\u0000",
        "é中",
        "x".repeat(3_000),
        " \\t\\n"
    };

    private RandomJson() {}

    public static String object(Random random) {
        return members(random, 4);
    }

    private static String value(Random random, int depth) {
        return switch (depth == 0 ? random.nextInt(4) : random.nextInt(7)) {
            case 0 -> NUMBERS[random.nextInt(NUMBERS.length)];
            case 1 -> "\"" + TEXTS[random.nextInt(TEXTS.length)] + "\"";
            case 2 -> random.nextBoolean() ? "true" : "null";
            case 3 -> String.valueOf(random.nextInt());
            case 4 -> nested(random.nextInt(40) + 1);
            case 5 ->
                IntStream.range(0, random.nextInt(6))
                        .mapToObj(i -> value(random, depth - 1))
                        .collect(Collectors.joining(",", "[", "]"));
            default -> members(random, depth - 1);
        };
    }

    private static String nested(int levels) {
        return "[".repeat(levels) + "1" + "]".repeat(levels);
    }

    private static String members(Random random, int depth) {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(i -> "\"" + (char) ('a' + random.nextInt(5)) + "\":" + value(random, depth))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
