package io.execfabric.hotupdate.sandbox.trace;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The name in a question of the Domain Name System. */
final class NameQuery {

    private static final int HEADER = 12;
    private static final int QUESTIONS_AT = 5;
    private static final int MAX_LABEL = 63;

    private NameQuery() {}

    /** Empty when {@code message} is no such question. */
    static Optional<String> name(byte[] message) {
        if (message.length <= HEADER || message[QUESTIONS_AT] == 0) {
            return Optional.empty();
        }
        StringBuilder name = new StringBuilder();
        int at = HEADER;
        while (at < message.length && message[at] > 0 && message[at] <= MAX_LABEL) {
            int length = message[at];
            if (at + length >= message.length) {
                return Optional.empty();
            }
            name.append(name.isEmpty() ? "" : ".").append(new String(message, at + 1, length, StandardCharsets.UTF_8));
            at += length + 1;
        }
        boolean ended = at < message.length && message[at] == 0;
        return ended && !name.isEmpty() ? Optional.of(name.toString()) : Optional.empty();
    }
}
