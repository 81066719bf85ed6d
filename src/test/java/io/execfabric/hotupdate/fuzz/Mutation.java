package io.execfabric.hotupdate.fuzz;

import java.util.Random;

/** Changes a text a little, as a slip or a spiteful hand would: cut, doubled, many times over, with an odd character in it. */
public final class Mutation {

    private static final String[] ODD = {
        "\u0000",
        "\uFEFF",
        "\u202E",
        "\uD83D",
        "\\u",
        "{",
        "[",
        "\"",
        "\\",
        "e999999999",
        "\r\n",
        "<!--",
        "(",
        "*",
        "$ref"
    };

    private Mutation() {}

    public static String of(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int to = at + random.nextInt(text.length() - at + 1);
        return switch (random.nextInt(8)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + text.substring(to);
            case 2 -> text.substring(0, to) + text.substring(at);
            case 3 -> text.substring(0, at) + ODD[random.nextInt(ODD.length)] + text.substring(at);
            case 4 ->
                text.substring(0, at)
                        + ODD[random.nextInt(ODD.length)].repeat(random.nextInt(5_000))
                        + text.substring(at);
            case 5 ->
                text.substring(0, at)
                        + text.substring(at, Math.min(to, at + 20)).repeat(random.nextInt(2_000))
                        + text.substring(to);
            default -> text;
        };
    }
}
