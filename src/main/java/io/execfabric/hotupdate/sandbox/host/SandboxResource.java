package io.execfabric.hotupdate.sandbox.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Files below {@code sandbox/} on the class path. */
public final class SandboxResource {

    private SandboxResource() {}

    public static Optional<byte[]> bytes(String name) {
        try (InputStream in = SandboxResource.class.getResourceAsStream("/sandbox/" + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] required(String name) {
        return bytes(name).orElseThrow(() -> new IllegalStateException("No resource sandbox/" + name));
    }

    public static String text(String name) {
        return new String(required(name), StandardCharsets.UTF_8);
    }
}
