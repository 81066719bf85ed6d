package io.execfabric.hotupdate.shared;

import io.execfabric.hotupdate.shared.finding.Finding;
import java.util.List;

/**
 * The only exception that is mapped to an answer. Its detail is shown to the caller, so it never holds a server path,
 * another tenant's name or a stack trace.
 */
public class HotUpdateException extends RuntimeException {

    private final ErrorCode code;
    private final List<Finding> findings;

    public HotUpdateException(ErrorCode code, String detail) {
        this(code, detail, List.of());
    }

    public HotUpdateException(ErrorCode code, String detail, List<Finding> findings) {
        super(detail);
        this.code = code;
        this.findings = List.copyOf(findings);
    }

    public HotUpdateException(ErrorCode code, String detail, Throwable cause) {
        super(detail, cause);
        this.code = code;
        this.findings = List.of();
    }

    public ErrorCode code() {
        return code;
    }

    /** What is wrong, one by one; empty when the detail says it all. */
    public List<Finding> findings() {
        return findings;
    }

    /** The text for a missing and for a foreign thing alike: one must not be told from the other. */
    public static HotUpdateException notFound(String kind) {
        return new HotUpdateException(ErrorCode.NOT_FOUND, "There is no such " + kind + ".");
    }
}
