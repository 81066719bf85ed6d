package io.execfabric.hotupdate.web.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The statuses of refusals, and which operations can answer each. */
enum Refused {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be read", Concerned.ALL),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "No token, or one that counts no more", Concerned.ALL),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Not yours to do", Concerned.ALL),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Nothing of this name, or nothing of yours", Concerned.ALL),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Accept names no type that is answered here", Concerned.ALL),
    CONFLICT(HttpStatus.CONFLICT, "Not in this state, or somebody was faster", Concerned.CHANGES),
    CONTENT_TOO_LARGE(HttpStatus.PAYLOAD_TOO_LARGE, "The body is too large", Concerned.BODIES),
    URI_TOO_LONG(HttpStatus.URI_TOO_LONG, "The address is too long", Concerned.ALL),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is of another type", Concerned.BODIES),
    RANGE_NOT_SATISFIABLE(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "The file has no such part", Concerned.FILES),
    UNPROCESSABLE_CONTENT(HttpStatus.UNPROCESSABLE_ENTITY, "What was sent breaks a rule", Concerned.CHANGES),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many at once", Concerned.ALL),
    HEADERS_TOO_LARGE(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "The headers are too large", Concerned.ALL),
    INTERNAL_SERVER_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side", Concerned.ALL),
    SERVICE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Not served by this node, or not now", Concerned.ALL);

    /** A header that comes with the status. */
    record ResponseHeader(String name, String what) {}

    private enum Concerned {
        ALL,
        CHANGES,
        BODIES,
        FILES
    }

    private final HttpStatus status;
    private final String description;
    private final Concerned concerned;

    Refused(HttpStatus status, String description, Concerned concerned) {
        this.status = status;
        this.description = description;
        this.concerned = concerned;
    }

    HttpStatus status() {
        return status;
    }

    String description() {
        return description;
    }

    /** The response's name among the document's components, for instance {@code NotFound}. */
    String component() {
        StringBuilder name = new StringBuilder();
        for (String word : name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    Optional<ResponseHeader> header() {
        return switch (this) {
            case UNAUTHORIZED ->
                Optional.of(new ResponseHeader(HttpHeaders.WWW_AUTHENTICATE, "What has to be sent to be let in"));
            case FORBIDDEN ->
                Optional.of(new ResponseHeader(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Which scope is missing, to a token whose scopes are too narrow"));
            case TOO_MANY_REQUESTS ->
                Optional.of(new ResponseHeader(HttpHeaders.RETRY_AFTER, "Seconds until it is worth trying again"));
            default -> Optional.empty();
        };
    }

    boolean concerns(HttpMethod method, Operation operation) {
        return switch (concerned) {
            case ALL -> true;
            case CHANGES -> method != HttpMethod.GET;
            case BODIES -> operation.getRequestBody() != null;
            case FILES -> operation.getResponses().containsKey(BytesAnswers.PART);
        };
    }
}
