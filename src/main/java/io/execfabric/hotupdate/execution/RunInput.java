package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.shared.Digest;
import java.io.IOException;
import java.time.Duration;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/**
 * What one run is given.
 *
 * @param text the input as JSON text
 * @param hash of its canonical form and of the files, so that a ticket holds for these arguments and no others
 */
record RunInput(String text, String hash, @Nullable String idempotencyKey, Duration timeLimit, HandedFiles files) {

    static RunInput of(RunCommand command, Duration timeLimit, HandedFiles files) {
        String text = command.inputText();
        return new RunInput(text, files.argumentsHash(text), command.idempotencyKey(), timeLimit, files);
    }

    /** The same for a run of at most this time. */
    RunInput within(Duration limit) {
        return new RunInput(text, hash, idempotencyKey, limit, files);
    }

    /** SHA-256 of the RFC 8785 form of {@code json}. */
    static String canonicalHash(String json) {
        try {
            return Digest.ofText(new JsonCanonicalizer(json).getEncodedString()).value();
        } catch (IOException e) {
            throw new IllegalArgumentException("Not JSON that has a canonical form", e);
        }
    }
}
