package io.execfabric.hotupdate.shared.problem;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.RequestId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The members of an RFC 9457 problem, for filters: the same as controllers answer. */
public final class ProblemFields {

    private ProblemFields() {}

    /** To be added to; {@code requestId} is there where the request has a number. */
    public static Map<String, Object> of(ErrorCode code, String detail, Locale reader) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", code.type());
        problem.put("title", code.title(reader));
        problem.put("status", code.status());
        problem.put("detail", detail);
        String number = RequestId.current();
        if (number != null) {
            problem.put("requestId", number);
        }
        return problem;
    }
}
