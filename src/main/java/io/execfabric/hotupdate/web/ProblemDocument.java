package io.execfabric.hotupdate.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.execfabric.hotupdate.shared.RequestId;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An RFC 9457 problem as the interface answers it; {@code findings} only where single things are wrong. */
@Schema(name = ProblemDocument.NAME)
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Finding> findings,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String requestId) {

    /** What the interface's description calls it. */
    public static final String NAME = "Problem";

    static ProblemDocument of(Refusal refusal, Locale reader) {
        return new ProblemDocument(
                refusal.code().type(),
                refusal.title(reader),
                refusal.code().status(),
                refusal.detail(reader),
                refusal.findings(),
                RequestId.current());
    }
}
