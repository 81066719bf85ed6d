package io.execfabric.hotupdate.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A SHA-256, written {@code sha256:} and 64 lower case hex digits. */
public record Digest(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final String PREFIX = "sha256:";

    @JsonCreator
    public Digest {
        if (!FORM.matcher(value).matches()) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("digest.form"));
        }
    }

    /** The 64 hex digits alone. */
    public String hex() {
        return value.substring(PREFIX.length());
    }

    public static Digest ofHex(String hex) {
        return new Digest(PREFIX + hex);
    }

    public static Digest of(byte[] content) {
        return of(newSha256(), content);
    }

    public static Digest ofText(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest of what was fed to {@code sha256} so far. */
    public static Digest of(MessageDigest sha256) {
        return ofHex(HexFormat.of().formatHex(sha256.digest()));
    }

    /** A fresh SHA-256, which every Java platform has. */
    public static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Digest of(MessageDigest sha256, byte[] content) {
        sha256.update(content);
        return of(sha256);
    }

    @Override
    public String toString() {
        return value;
    }
}
