package io.execfabric.hotupdate.tenancy.security.caller;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.RequestId;
import io.execfabric.hotupdate.tenancy.Challenge;
import jakarta.servlet.http.HttpServletRequest;
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

    /** A 401 that says which credentials are wanted. */
    public static void signIn(HttpServletRequest request, HttpServletResponse response, String detail)
            throws IOException {
        Challenge.of(request).forEach(wanted -> response.addHeader(HttpHeaders.WWW_AUTHENTICATE, wanted));
        write(response, ErrorCode.NOT_AUTHENTICATED, detail);
    }

    private static Map<String, Object> problem(ErrorCode code, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:hot-update:" + code.slug());
        problem.put("title", code.title());
        problem.put("status", code.status());
        problem.put("detail", detail);
        if (RequestId.current() != null) {
            problem.put("requestId", RequestId.current());
        }
        return problem;
    }

    private static void write(HttpServletResponse response, ErrorCode code, Map<String, Object> problem)
            throws IOException {
        response.setStatus(code.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        JSON.writeValue(response.getOutputStream(), problem);
    }
}
