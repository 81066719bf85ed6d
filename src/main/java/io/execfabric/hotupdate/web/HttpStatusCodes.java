package io.execfabric.hotupdate.web;

import io.execfabric.hotupdate.shared.ErrorCode;

/** The catalogue's entry for a bare HTTP status, as the framework and the container give it. */
final class HttpStatusCodes {

    private HttpStatusCodes() {}

    static ErrorCode toCode(int status) {
        return switch (status) {
            case 401 -> ErrorCode.NOT_AUTHENTICATED;
            case 403 -> ErrorCode.FORBIDDEN;
            case 404 -> ErrorCode.NOT_FOUND;
            case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
            case 406 -> ErrorCode.NOT_ACCEPTABLE;
            case 409 -> ErrorCode.CONFLICT;
            case 413 -> ErrorCode.TOO_LARGE;
            case 414 -> ErrorCode.ADDRESS_TOO_LONG;
            case 415 -> ErrorCode.UNSUPPORTED_MEDIA_TYPE;
            case 416 -> ErrorCode.RANGE_NOT_SATISFIABLE;
            case 429 -> ErrorCode.QUOTA_EXCEEDED;
            case 431 -> ErrorCode.HEADERS_TOO_LARGE;
            case 501 -> ErrorCode.NOT_IMPLEMENTED;
            // another version of the protocol than this server's: nothing of ours is broken
            case 505 -> ErrorCode.BAD_REQUEST;
            default -> status >= 500 ? ErrorCode.INTERNAL : ErrorCode.BAD_REQUEST;
        };
    }
}
