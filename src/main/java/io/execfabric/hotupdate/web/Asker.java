package io.execfabric.hotupdate.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Whether a program asks or a person, told by the address as it was sent, odd spellings included, and by what is wished for.
 * Who spells an address so that the server cannot read it at all is no browser.
 */
final class Asker {

    private Asker() {}

    static boolean isProgram(HttpServletRequest request, @Nullable String address) {
        return isProgram(address, request.getHeader(HttpHeaders.ACCEPT));
    }

    /** Where the address itself is what is wrong: a browser says that it wants a page, and nothing else is one. */
    static boolean isProgramOfAny(HttpServletRequest request, @Nullable String address) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null || !accept.contains("text/html") || isProgram(address, accept);
    }

    static boolean isProgram(@Nullable String address, @Nullable String accept) {
        if (address == null || address.isEmpty()) {
            return accept == null || !accept.contains("text/html");
        }
        return isForPrograms(address) || wishesJson(accept);
    }

    private static boolean isForPrograms(String address) {
        String path = address.replaceFirst("^/{2,}", "/");
        return path.startsWith("/api/")
                || path.equals("/api")
                || path.startsWith("/mcp")
                || path.startsWith("/v3/")
                || path.startsWith("/actuator")
                || path.startsWith("/.well-known")
                || !path.startsWith("/");
    }

    private static boolean wishesJson(@Nullable String accept) {
        if (accept == null) {
            return false;
        }
        String wish = accept.toLowerCase(Locale.ROOT);
        return wish.contains("json") && !wish.contains("text/html");
    }
}
