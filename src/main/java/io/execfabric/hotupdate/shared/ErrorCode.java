package io.execfabric.hotupdate.shared;

import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.Locale;

/**
 * The one catalogue of refusals and failures. Each code is mapped once: to a problem document
 * ({@code urn:hot-update:<code>}), to a page, and to a BPMN error. Finding codes ({@link FindingCode}) say what is wrong
 * inside a submitted folder; these say what happened to a request.
 */
public enum ErrorCode {
    // the caller's input
    BAD_REQUEST(400),
    NOT_AUTHENTICATED(401),
    FORBIDDEN(403),
    TENANT_FORBIDDEN(403),
    CHANNEL_CLOSED(403),
    SUBMITTER_MAY_NOT_REVIEW(403),
    REVIEWER_ALREADY_DECIDED(403),
    REQUESTER_MAY_NOT_CONFIRM(403),
    PERSON_REQUIRED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    WRONG_STATE(409),
    DIGEST_NOT_UNDER_REVIEW(409),
    BASE_MOVED(409),
    VERSION_REVOKED(409),
    ALREADY_DECIDED(409),
    CONFLICT(409),
    TOO_LARGE(413),
    ADDRESS_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    RANGE_NOT_SATISFIABLE(416),
    SUBMISSION_UNACCEPTABLE(422),
    COMMENT_MISSING(422),
    REASON_MISSING(422),
    TENANT_NOT_CONFIRMED(422),
    ANSWERS_FORBIDDEN_BY_RISK(422),
    INPUT_INVALID(422),
    QUOTA_EXCEEDED(429),
    HEADERS_TOO_LARGE(431),
    // ours
    RELEASE_TAMPERED(500),
    APPROVAL_INVALID(500),
    PERMISSION_CHECK_FAILED(500),
    NOT_IMPLEMENTED(501),
    SANDBOX_UNAVAILABLE(503),
    NOT_SERVED_HERE(503),
    INTERNAL(500);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** HTTP status, 400–599. */
    public int status() {
        return status;
    }

    /** One plain sentence part in English, never with data of a request in it. */
    public String title() {
        return titled().english();
    }

    /** The same in the reader's language. */
    public String title(Locale reader) {
        return titled().in(reader);
    }

    /** The title as a sentence, where there is nothing more to say. */
    public Wording sentence() {
        return Wording.of("title.sentence", titled());
    }

    private Wording titled() {
        return Wording.of("title." + slug());
    }

    /** The stable text code outside: lower case with dashes, for instance {@code channel-closed}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The {@code type} of a problem document. */
    public String type() {
        return "urn:hot-update:" + slug();
    }

    /** Whether the platform, not the caller, is at fault. */
    public boolean isOurs() {
        return status >= 500;
    }
}
