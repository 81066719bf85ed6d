package io.execfabric.hotupdate.shared.download;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourceRegion;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRange;

/**
 * Which parts of a file a request wants.
 *
 * @param wanted none for the whole
 * @param satisfiable false where none of those that were named is there
 */
record Parts(List<ResourceRegion> wanted, boolean satisfiable) {

    private static final String BYTES = "bytes=";
    private static final Parts WHOLE = new Parts(List.of(), true);
    private static final Parts NONE = new Parts(List.of(), false);

    static Parts of(HttpServletRequest request, String tag, Resource file, long size) {
        String range = request.getHeader(HttpHeaders.RANGE);
        boolean asked = range != null && range.startsWith(BYTES) && HttpMethod.GET.matches(request.getMethod());
        if (range == null || !asked || !isOf(tag, request.getHeader(HttpHeaders.IF_RANGE))) {
            return WHOLE;
        }
        List<HttpRange> there = there(range, size);
        return there.isEmpty() ? NONE : regions(there, file);
    }

    /** Who holds a part of other bytes gets all of these. */
    private static boolean isOf(String tag, @Nullable String held) {
        return held == null || held.equals(tag);
    }

    private static List<HttpRange> there(String range, long size) {
        try {
            return HttpRange.parseRanges(range).stream()
                    .filter(one -> one.getRangeStart(size) < size)
                    .toList();
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    /** More than the whole, in parts, is the whole. */
    private static Parts regions(List<HttpRange> there, Resource file) {
        try {
            return new Parts(HttpRange.toResourceRegions(there, file), true);
        } catch (IllegalArgumentException overlapping) {
            return WHOLE;
        }
    }
}
