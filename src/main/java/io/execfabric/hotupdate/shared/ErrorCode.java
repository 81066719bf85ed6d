package io.execfabric.hotupdate.shared;

import io.execfabric.hotupdate.shared.finding.FindingCode;
import java.util.Locale;

/**
 * The one catalogue of refusals and failures. Each code is mapped once: to a problem document
 * ({@code urn:hot-update:<code>}), to a page, and to a BPMN error. Finding codes ({@link FindingCode}) say what is wrong
 * inside a submitted folder; these say what happened to a request.
 */
public enum ErrorCode {
    // the caller's input
    BAD_REQUEST(400, "The request cannot be read"),
    NOT_AUTHENTICATED(401, "Please sign in"),
    FORBIDDEN(403, "This is not yours to do"),
    TENANT_FORBIDDEN(403, "A submission belongs to your own tenant only"),
    CHANNEL_CLOSED(403, "This way of running is not open"),
    SUBMITTER_MAY_NOT_REVIEW(403, "The submitter never reviews their own submission"),
    REVIEWER_ALREADY_DECIDED(403, "A second review needs a second person"),
    REQUESTER_MAY_NOT_CONFIRM(403, "Somebody else has to confirm this run"),
    PERSON_REQUIRED(403, "Only a person can do this"),
    NOT_FOUND(404, "There is no such thing here"),
    METHOD_NOT_ALLOWED(405, "This method is not allowed here"),
    NOT_ACCEPTABLE(406, "This content type cannot be answered"),
    WRONG_STATE(409, "This is no longer possible"),
    DIGEST_NOT_UNDER_REVIEW(409, "Another package is under review"),
    BASE_MOVED(409, "Another version went live meanwhile"),
    VERSION_REVOKED(409, "This was revoked"),
    ALREADY_DECIDED(409, "This was decided already"),
    CONFLICT(409, "Somebody else changed this meanwhile"),
    TOO_LARGE(413, "Too large"),
    ADDRESS_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "This content type is not accepted"),
    RANGE_NOT_SATISFIABLE(416, "The file has no such part"),
    SUBMISSION_UNACCEPTABLE(422, "The submission cannot be accepted"),
    COMMENT_MISSING(422, "A comment is needed"),
    REASON_MISSING(422, "A reason is needed"),
    TENANT_NOT_CONFIRMED(422, "The owning tenant has to be confirmed"),
    ANSWERS_FORBIDDEN_BY_RISK(422, "The risk forbids these answers"),
    INPUT_INVALID(422, "The input does not fit"),
    QUOTA_EXCEEDED(429, "Too many at once"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    // ours
    RELEASE_TAMPERED(500, "Released bytes differ from the approved ones"),
    APPROVAL_INVALID(500, "The approval record does not verify"),
    PERMISSION_CHECK_FAILED(500, "A permission check was red"),
    NOT_IMPLEMENTED(501, "This server does not do that"),
    SANDBOX_UNAVAILABLE(503, "This host cannot isolate runs"),
    NOT_SERVED_HERE(503, "This node only runs scripts"),
    INTERNAL(500, "Something went wrong on our side");

    private final int status;
    private final String title;

    ErrorCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** HTTP status, 400–599. */
    public int status() {
        return status;
    }

    /** One plain English sentence part, never with data of a request in it. */
    public String title() {
        return title;
    }

    /** The stable text code outside: lower case with dashes, for instance {@code channel-closed}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the platform, not the caller, is at fault. */
    public boolean isOurs() {
        return status >= 500;
    }
}
