package io.execfabric.hotupdate.tenancy.security.caller;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.problem.ProblemFields;
import io.execfabric.hotupdate.shared.wording.ReaderLanguage;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Challenge;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Answers of the filter chain, which no controller advice sees, as problem documents. */
public final class ProblemWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemWriter() {}

    public static void write(HttpServletRequest request, HttpServletResponse response, ErrorCode code, Wording detail)
            throws IOException {
        Locale reader = ReaderLanguage.of(request);
        write(response, code, ProblemFields.of(code, detail.in(reader), reader), reader);
    }

    /** The same with the field that the engine's webapps show. */
    public static void writeForWebapps(
            HttpServletRequest request, HttpServletResponse response, ErrorCode code, Wording detail)
            throws IOException {
        Locale reader = ReaderLanguage.of(request);
        Map<String, Object> problem = ProblemFields.of(code, detail.in(reader), reader);
        problem.put("message", detail.in(reader));
        write(response, code, problem, reader);
    }

    /** A 401 that says which credentials are wanted. */
    public static void signIn(HttpServletRequest request, HttpServletResponse response, Wording detail)
            throws IOException {
        Challenge.of(request).forEach(wanted -> response.addHeader(HttpHeaders.WWW_AUTHENTICATE, wanted));
        write(request, response, ErrorCode.NOT_AUTHENTICATED, detail);
    }

    private static void write(HttpServletResponse response, ErrorCode code, Map<String, Object> problem, Locale reader)
            throws IOException {
        response.setStatus(code.status());
        ReaderLanguage.mark(response, reader);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        JSON.writeValue(response.getOutputStream(), problem);
    }
}
