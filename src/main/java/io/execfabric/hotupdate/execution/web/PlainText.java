package io.execfabric.hotupdate.execution.web;

import java.util.regex.Pattern;

/** Output of scripts as a page shows it: colours and cursor moves left out, every other control character made visible. */
final class PlainText {

    private static final Pattern SEQUENCES =
            Pattern.compile("\u001b\\[[0-?]*[ -/]*[@-~]|\u001b\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)|\r(?=\n)");

    /** Control characters, and those that turn the direction of writing around. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private static final int PICTURES = 0x2400;
    private static final int CONTROLS = 0x20;

    private PlainText() {}

    static String of(String printed) {
        return INVISIBLE
                .matcher(SEQUENCES.matcher(printed).replaceAll(""))
                .replaceAll(match -> picture(match.group().charAt(0)));
    }

    private static String picture(char control) {
        return control < CONTROLS ? String.valueOf((char) (PICTURES + control)) : "\uFFFD";
    }
}
