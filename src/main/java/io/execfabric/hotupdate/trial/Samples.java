package io.execfabric.hotupdate.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.submission.PackageFile;
import io.execfabric.hotupdate.submission.PackageStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a folder says about itself in {@code samples/}.
 *
 * @param input a JSON object
 * @param output what the script should print for it; null when the folder does not say
 * @param problem why the folder's own input is not used; null when it is, or when there is none
 */
record Samples(
        String input, @Nullable String output, @Nullable String problem) {

    private static final String INPUT = "samples/input.json";
    private static final String OUTPUT = "samples/output.json";
    private static final String NOTHING = "{}";
    private static final int MAX_BYTES = 1024 * 1024;
    private static final ObjectReader STRICT =
            new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static Samples of(PackageStore store, Digest packageDigest) {
        String input = text(store, packageDigest, INPUT);
        String output = text(store, packageDigest, OUTPUT);
        if (input == null) {
            return new Samples(NOTHING, output, null);
        }
        return isObject(input)
                ? new Samples(input, output, null)
                : new Samples(NOTHING, output, INPUT + " is not a JSON object of at most 1 MiB, so {} was given.");
    }

    private static boolean isObject(String text) {
        try {
            return STRICT.readTree(text).isObject();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** Empty, and so no JSON, when the file is larger than an input may be. */
    private static @Nullable String text(PackageStore store, Digest packageDigest, String path) {
        return store.manifest(packageDigest).stream()
                .filter(file -> file.path().value().equals(path))
                .findFirst()
                .map(file -> file.size() > MAX_BYTES ? "" : read(store, file))
                .orElse(null);
    }

    private static String read(PackageStore store, PackageFile file) {
        try (InputStream in = store.open(file.digest())) {
            String text = new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
