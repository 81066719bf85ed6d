package io.execfabric.hotupdate.shared.download;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** A file's name in a header (RFC 6266, RFC 8187) and in an address. */
public final class FileName {

    /** Characters that readers of the plain form take for something else. */
    private static final String MISREAD = "\"\\%;";

    private FileName() {}

    /** Of a path its last part, since a browser makes no folders. */
    static String disposition(String kind, String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String plain = plain(name);
        String head = kind + "; filename=\"" + plain + "\"";
        return plain.equals(name) ? head : head + "; filename*=UTF-8''" + UriUtils.encode(name, StandardCharsets.UTF_8);
    }

    /** A path as it stands in an address: each part by itself, with the slashes between them. */
    public static String inAddress(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(part -> UriUtils.encode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/"));
    }

    /** The path that a pattern's {@code {*name}} stands for; empty where there is none. */
    public static String ofAddress(String captured) {
        return captured.startsWith("/") ? captured.substring(1) : captured;
    }

    /** For who cannot read the other form. */
    private static String plain(String name) {
        return name.codePoints()
                .map(one -> one < ' ' || one > '~' || MISREAD.indexOf(one) >= 0 ? '_' : one)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
