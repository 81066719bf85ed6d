package io.execfabric.hotupdate.shared;

import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.List;
import java.util.Locale;

/**
 * The only exception that is mapped to an answer. Its wording is shown to the caller, in the caller's language, so it never
 * holds a server path, another tenant's name or a stack trace. Its message is the same in English, for logs and the trail.
 */
public class HotUpdateException extends RuntimeException {

    private final ErrorCode code;
    private final Wording wording;
    private final List<Finding> findings;

    public HotUpdateException(ErrorCode code, Wording wording) {
        this(code, wording, List.of());
    }

    public HotUpdateException(ErrorCode code, Wording wording, List<Finding> findings) {
        super(wording.english());
        this.code = code;
        this.wording = wording;
        this.findings = List.copyOf(findings);
    }

    public HotUpdateException(ErrorCode code, Wording wording, Throwable cause) {
        super(wording.english(), cause);
        this.code = code;
        this.wording = wording;
        this.findings = List.of();
    }

    public ErrorCode code() {
        return code;
    }

    public Wording wording() {
        return wording;
    }

    /** What the caller is told, in their language. */
    public String detail(Locale reader) {
        return wording.in(reader);
    }

    /** What is wrong, one by one; empty when the detail says it all. */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * The text for a missing and for a foreign thing alike: one must not be told from the other.
     *
     * @param kind the end of a key of {@code not-found.}
     */
    public static HotUpdateException notFound(String kind) {
        return new HotUpdateException(ErrorCode.NOT_FOUND, Wording.of("not-found." + kind));
    }
}
