package io.execfabric.hotupdate.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.RequestId;
import io.execfabric.hotupdate.shared.wording.ReaderLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Answers where no controller and no template can: the request never became one, or it is not fit to be passed on. */
final class BareAnswers {

    /** An answer of ours runs nothing and frames nothing, wherever it is shown. */
    private static final String CSP =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final ObjectMapper JSON = new ObjectMapper();

    private BareAnswers() {}

    /**
     * Writes it, unless an answer is on its way already.
     *
     * @param address as it was sent; null where none could be read
     */
    static void write(
            HttpServletRequest request, HttpServletResponse response, @Nullable String address, ErrorCode code)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        boolean program = Asker.isProgramOfAny(request, address);
        Locale reader = ReaderLanguage.of(request);
        byte[] body = program
                ? JSON.writeValueAsBytes(ProblemDocument.of(Refusal.of(code), reader))
                : BarePage.of(code, reader).getBytes(StandardCharsets.UTF_8);
        response.setStatus(code.status());
        ReaderLanguage.mark(response, reader);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (RequestId.current() != null) {
            response.setHeader(RequestId.HEADER, RequestId.current());
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", CSP);
        response.setHeader("Referrer-Policy", "same-origin");
        response.setContentType(program ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
