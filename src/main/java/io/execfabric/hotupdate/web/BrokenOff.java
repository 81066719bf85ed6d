package io.execfabric.hotupdate.web;

import io.execfabric.hotupdate.shared.Causes;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.coyote.CloseNowException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * Tells a line that the caller cut, kept silent on or filled with what is no HTTP, and no form, from a failure of ours: the
 * same exceptions come from files, too, and those are somebody's to look after.
 */
final class BrokenOff {

    /** Through which everything goes that a request is read from, and an answer written to. */
    private static final Set<String> LINE =
            Set.of("org.apache.catalina.connector.InputBuffer", "org.apache.catalina.connector.OutputBuffer");

    /** The server's reader of forms, which stumbles on names of parts that are encoded wrongly. */
    private static final String FORMS = "org.apache.tomcat.util.http.fileupload.";

    private BrokenOff() {}

    static boolean isIn(@Nullable Throwable problem) {
        return problem != null && Causes.of(problem).anyMatch(BrokenOff::isOfTheLine);
    }

    private static boolean isOfTheLine(Throwable cause) {
        return cause instanceof BadRequestException
                || cause instanceof ClientAbortException
                || cause instanceof CloseNowException
                || cause instanceof AsyncRequestNotUsableException
                || cause instanceof IOException && cameFromTheLine(cause)
                || cause instanceof IllegalArgumentException && cameFromAForm(cause);
    }

    private static boolean cameFromTheLine(Throwable cause) {
        return Arrays.stream(cause.getStackTrace()).anyMatch(frame -> LINE.contains(frame.getClassName()));
    }

    private static boolean cameFromAForm(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(FORMS));
    }
}
