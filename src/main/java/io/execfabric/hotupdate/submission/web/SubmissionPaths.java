package io.execfabric.hotupdate.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Where folders arrive. */
final class SubmissionPaths {

    private static final List<String> PREFIXES =
            List.of("/api/v1/submissions", "/api/v1/public/submissions", "/submissions");

    private SubmissionPaths() {}

    static boolean contain(HttpServletRequest request) {
        return PREFIXES.stream().anyMatch(request.getServletPath()::startsWith);
    }
}
