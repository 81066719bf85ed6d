package io.execfabric.hotupdate.shared;

import io.execfabric.hotupdate.shared.text.NameCharacters;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.nio.file.Path;

/**
 * A path inside a submitted folder: {@code /} between parts, none of them empty, {@code .} or {@code ..}; no drive
 * letter, backslash, NUL, control or invisible character. A value of this type is safe to resolve below a directory of ours.
 */
public record RelativePath(String value) implements Comparable<RelativePath> {

    /** Longest accepted path and longest part, in characters. */
    public static final int MAX_LENGTH = 240;

    public static final int MAX_PART_LENGTH = 120;
    public static final int MAX_DEPTH = 12;

    public RelativePath {
        if (!isSafe(value)) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("path.outside"));
        }
    }

    /** Whether {@code raw} can be a relative path; the reason why not is for the caller to word. */
    public static boolean isSafe(String raw) {
        if (raw.isEmpty() || raw.length() > MAX_LENGTH || raw.startsWith("/") || raw.indexOf('\\') >= 0) {
            return false;
        }
        if (raw.matches("^[A-Za-z]:.*") || !NameCharacters.areVisible(raw)) {
            return false;
        }
        String[] parts = raw.split("/", -1);
        return parts.length <= MAX_DEPTH && java.util.Arrays.stream(parts).allMatch(RelativePath::isSafePart);
    }

    private static boolean isSafePart(String part) {
        return !part.isEmpty() && part.length() <= MAX_PART_LENGTH && !part.equals(".") && !part.equals("..");
    }

    /** The same path below {@code root}; refused should it ever leave it. */
    public Path below(Path root) {
        Path base = root.toAbsolutePath().normalize();
        Path resolved = base.resolve(value).normalize();
        if (!resolved.startsWith(base) || resolved.equals(base)) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("path.outside"));
        }
        return resolved;
    }

    @Override
    public int compareTo(RelativePath other) {
        return java.util.Arrays.compareUnsigned(
                value.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                other.value.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return value;
    }
}
