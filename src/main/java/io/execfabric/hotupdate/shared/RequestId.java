package io.execfabric.hotupdate.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The number of the request that this thread serves: in each line of the log, in the answer's head and in each problem
 * document, so that what somebody was told is found here.
 */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    private static final String KEY = "requestId";
    /** What means nothing in a log, a header, a page or an address. */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._~-]{1,64}");

    private RequestId() {}

    /** Whether a number of somebody else's is taken as it is. */
    public static boolean isSafe(@Nullable String given) {
        return given != null && SAFE.matcher(given).matches();
    }

    /** Null where no request is served. */
    public static @Nullable String current() {
        return MDC.get(KEY);
    }

    /** For this thread, until it is closed. */
    public static MDC.MDCCloseable serving(String id) {
        return MDC.putCloseable(KEY, id);
    }
}
