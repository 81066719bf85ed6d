package io.execfabric.hotupdate.inputschema;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The part of a reference behind its {@code #}. */
final class LocalReference {

    private LocalReference() {}

    /** A JSON pointer, an anchor's name or, for the whole document, an empty text; null for what is no fragment. */
    static @Nullable String fragment(String reference) {
        try {
            String fragment = UriUtils.decode(reference.substring(1), StandardCharsets.UTF_8);
            return fragment.startsWith("/") && hasBrokenEscape(fragment) ? null : fragment;
        } catch (IllegalArgumentException brokenPercent) {
            return null;
        }
    }

    /** In a pointer, {@code ~} is followed by 0 or 1. */
    private static boolean hasBrokenEscape(String pointer) {
        for (int tilde = pointer.indexOf('~'); tilde >= 0; tilde = pointer.indexOf('~', tilde + 1)) {
            char next = tilde + 1 < pointer.length() ? pointer.charAt(tilde + 1) : ' ';
            if (next != '0' && next != '1') {
                return true;
            }
        }
        return false;
    }
}
