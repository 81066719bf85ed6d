package io.execfabric.hotupdate.shared.finding;

/** What can be wrong with a submitted folder, with what happens then (the interface's list of codes). */
public enum FindingCode {
    ARCHIVE_UNSAFE_PATH(Severity.REFUSED),
    ARCHIVE_LINK(Severity.REFUSED),
    ARCHIVE_TOO_LARGE(Severity.REFUSED),
    ARCHIVE_TOO_MANY_FILES(Severity.REFUSED),
    ARCHIVE_CORRUPT(Severity.REFUSED),
    ARCHIVE_DUPLICATE_PATH(Severity.REFUSED),
    /** A file holds something else than its name says. */
    ARCHIVE_CONTENT_MISMATCH(Severity.REFUSED),
    ENTRY_MISSING(Severity.REFUSED),
    ENTRY_AMBIGUOUS(Severity.REFUSED),
    LANGUAGE_UNSUPPORTED(Severity.REFUSED),
    README_MISSING(Severity.REFUSED),
    TENANT_MISMATCH(Severity.REFUSED),
    RESERVED_NAME(Severity.REFUSED),
    SCRIPT_CODE_INVALID(Severity.REFUSED),
    SCENARIO_MISSING(Severity.REFUSED),
    DUPLICATE_OF_LIVE(Severity.REFUSED),
    DIGEST_REVOKED(Severity.REFUSED),
    README_SECTION_MISSING(Severity.TO_FIX),
    ENTRY_SYNTAX(Severity.TO_FIX),
    SCHEMA_INVALID(Severity.TO_FIX),
    /** The header comment declares a risk that does not exist. */
    RISK_INVALID(Severity.TO_FIX),
    SECRET_FOUND(Severity.NOTE),
    /** Something was put right on the way in: what no script needs was left out, or names were read as they are meant. */
    FILES_IGNORED(Severity.NOTE),
    /** The sidecar asks for more than the platform gives, for a limit that does not exist, or for a network. */
    LIMITS_INVALID(Severity.REFUSED),
    INPUT_SCHEMA(Severity.REFUSED),
    FIELD_INVALID(Severity.REFUSED),
    /** A new password that the policy does not take. */
    PASSWORD_WEAK(Severity.REFUSED),
    /** What was given as the present password is not it. */
    PASSWORD_WRONG(Severity.REFUSED);

    /** What a finding does to a submission. */
    public enum Severity {
        /** The folder is not accepted at all (422). */
        REFUSED,
        /** Accepted, and waits for the tenant's fix ({@code NEEDS_FIX}). */
        TO_FIX,
        /** Told to the reviewer, never blocks by itself. */
        NOTE
    }

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
