package io.execfabric.hotupdate.web;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.tenancy.AddressMethods;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * What the firewall holds back: addresses that could be read in two ways, and methods that nobody serves. It is answered
 * here, since the firewall would hold back the way to the error page as well.
 */
class RejectedRequests implements RequestRejectedHandler {

    private static final List<HttpMethod> SERVED = Arrays.stream(HttpMethod.values())
            .filter(method -> method != HttpMethod.TRACE)
            .toList();

    private final AddressMethods methods;

    RejectedRequests(AddressMethods methods) {
        this.methods = methods;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException why)
            throws IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            // on the way to the error page: what was refused, and why, is known already
            BareAnswers.write(request, response, refusedAddress(request), HttpStatusCodes.toCode(response.getStatus()));
        } else {
            BareAnswers.write(request, response, request.getRequestURI(), code(request, response));
        }
    }

    private static @Nullable String refusedAddress(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address ? address : null;
    }

    private ErrorCode code(HttpServletRequest request, HttpServletResponse response) {
        if (SERVED.stream().anyMatch(method -> method.matches(request.getMethod()))) {
            return ErrorCode.BAD_REQUEST;
        }
        List<String> taken = methods.of(request);
        if (taken.isEmpty()) {
            return ErrorCode.NOT_FOUND;
        }
        response.setHeader(HttpHeaders.ALLOW, String.join(", ", taken));
        return ErrorCode.METHOD_NOT_ALLOWED;
    }
}
