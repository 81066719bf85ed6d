package io.execfabric.hotupdate.shared.download;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/**
 * The way past whoever keeps an answer to look at it as a whole, for files and streams: it would keep their length to itself,
 * and their bytes until they end.
 */
public final class Unkept {

    private Unkept() {}

    /** The response to write to; nothing may have been written yet. */
    public static HttpServletResponse of(HttpServletRequest request, HttpServletResponse response) {
        ShallowEtagHeaderFilter.disableContentCaching(request);
        ContentCachingResponseWrapper keeper =
                WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
        return keeper != null && keeper.getResponse() instanceof HttpServletResponse behind ? behind : response;
    }
}
