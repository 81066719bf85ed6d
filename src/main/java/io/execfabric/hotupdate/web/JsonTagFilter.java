package io.execfabric.hotupdate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * A list or a single thing carries a tag of its bytes: who holds them is told that they are still the same instead of being
 * sent them again. A weak one, since the server packs what it sends. Who waits for a change, or follows a stream, is not
 * kept from the first byte.
 */
class JsonTagFilter extends ShallowEtagHeaderFilter {

    JsonTagFilter() {
        setWriteWeakETag(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !reads(request) || request.getParameter("waitSeconds") != null;
    }

    /** Kept by its reader alone, who asks each time; what says itself that nobody keeps it stays so. */
    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
        String kept = response.getHeader(HttpHeaders.CACHE_CONTROL);
        boolean tagged = !response.isCommitted()
                && status == HttpStatus.OK.value()
                && isJson(response.getContentType())
                && (kept == null || !kept.contains("no-store"));
        if (tagged && kept == null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        return tagged;
    }

    private static boolean reads(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    private static boolean isJson(@Nullable String type) {
        return type != null && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(type));
    }
}
