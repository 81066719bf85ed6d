package io.execfabric.hotupdate.submission.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingTexts;
import io.execfabric.hotupdate.shared.problem.ProblemFields;
import io.execfabric.hotupdate.shared.wording.ReaderLanguage;
import io.execfabric.hotupdate.submission.UploadLimits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers an upload that says itself that it is too large before a byte of it is read, let alone kept. One that does not say
 * its size is cut off while it is received.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadLimitFilter extends OncePerRequestFilter {

    /** What the form itself needs beside the files. */
    private static final long FORM_BYTES = 1024L * 1024L;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final UploadLimits limits;

    UploadLimitFilter(UploadLimits limits) {
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !SubmissionPaths.contain(request) || request.getContentLengthLong() <= limits.uploadBytes() + FORM_BYTES;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        if (!request.getServletPath().startsWith("/api/")) {
            response.sendError(ErrorCode.TOO_LARGE.status());
            return;
        }
        Finding finding = limits.tooLarge(request.getContentLengthLong());
        Locale reader = ReaderLanguage.of(request);
        String text = FindingTexts.text(finding, reader);
        byte[] problem = JSON.writeValueAsBytes(problem(finding, text, reader));
        response.setStatus(ErrorCode.TOO_LARGE.status());
        ReaderLanguage.mark(response, reader);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(problem.length);
        response.getOutputStream().write(problem);
        response.flushBuffer();
    }

    private static Map<String, Object> problem(Finding finding, String text, Locale reader) {
        Map<String, Object> problem = ProblemFields.of(ErrorCode.TOO_LARGE, text, reader);
        problem.put("findings", List.of(Map.of("code", finding.code(), "path", "", "message", text)));
        return problem;
    }
}
