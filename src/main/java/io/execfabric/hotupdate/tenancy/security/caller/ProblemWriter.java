package io.execfabric.hotupdate.tenancy.security.caller;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.shared.ErrorCode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Answers of the filter chain, which no controller advice sees, as problem documents. */
public final class ProblemWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemWriter() {}

    public static void write(HttpServletResponse response, ErrorCode code, String detail) throws IOException {
        write(response, code, problem(code, detail));
    }

    /** The same with the field that the engine's webapps show. */
    public static void writeForWebapps(HttpServletResponse response, ErrorCode code, String detail) throws IOException {
        Map<String, Object> problem = problem(code, detail);
        problem.put("message", detail);
        write(response, code, problem);
    }

    private static Map<String, Object> problem(ErrorCode code, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:hot-update:" + code.slug());
        problem.put("title", code.title());
        problem.put("status", code.status());
        problem.put("detail", detail);
        return problem;
    }

    private static void write(HttpServletResponse response, ErrorCode code, Map<String, Object> problem)
            throws IOException {
        if (code == ErrorCode.NOT_AUTHENTICATED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.setStatus(code.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        JSON.writeValue(response.getOutputStream(), problem);
    }
}
