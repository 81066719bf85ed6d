package io.execfabric.hotupdate.web;

import java.io.EOFException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.coyote.CloseNowException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * Tells a line that the caller cut, kept silent on or filled with what is no HTTP from a failure of ours: the same exceptions
 * come from files, too, and those are somebody's to look after.
 */
final class BrokenOff {

    private static final String CONTAINER = "org.apache.catalina.connector.";

    private BrokenOff() {}

    static boolean isIn(@Nullable Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = next(cause)) {
            if (isOfTheLine(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfTheLine(Throwable cause) {
        return cause instanceof BadRequestException
                || cause instanceof ClientAbortException
                || cause instanceof CloseNowException
                || cause instanceof AsyncRequestNotUsableException
                || isOfASocket(cause) && cameThroughTheContainer(cause);
    }

    private static boolean isOfASocket(Throwable cause) {
        return cause instanceof EOFException || cause instanceof SocketTimeoutException;
    }

    private static boolean cameThroughTheContainer(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(CONTAINER));
    }

    private static @Nullable Throwable next(Throwable problem) {
        return problem.getCause() == problem ? null : problem.getCause();
    }
}
