package io.execfabric.hotupdate.tenancy.security.route;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Challenge;
import io.execfabric.hotupdate.tenancy.TokenScope;
import io.execfabric.hotupdate.tenancy.security.caller.CallerAuthentication;
import io.execfabric.hotupdate.tenancy.security.caller.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;

/** What somebody hears whom a chain does not let through. */
public final class AccessDeniedResponses {

    private AccessDeniedResponses() {}

    /** For programs: a problem document. */
    public static void problem(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        ErrorCode code = told(request, response, why);
        Optional<TokenScope> scope = code == ErrorCode.FORBIDDEN ? missingScope(request) : Optional.empty();
        if (code == ErrorCode.NOT_AUTHENTICATED) {
            ProblemWriter.signIn(request, response, detailOf(code, why));
        } else if (scope.isPresent()) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, Challenge.insufficient(scope.get()));
            ProblemWriter.write(
                    request,
                    response,
                    code,
                    Wording.of("route.scope", scope.get().word()));
        } else {
            ProblemWriter.write(request, response, code, detailOf(code, why));
        }
    }

    /** For people: the error page of the status; who has a one-time password is taken to where it is replaced. */
    public static void page(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (isNewcomer()) {
            response.sendRedirect("/account");
            return;
        }
        if (response.isCommitted()) {
            // who sends a form broke off in the midst of it: what could not be read was answered by the server
            return;
        }
        boolean forged = why instanceof CsrfException;
        response.sendError((forged ? ErrorCode.FORBIDDEN : told(request, response, why)).status());
    }

    /** For the engine's webapps, which show people the sentence. */
    public static void inWebapp(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemWriter.writeForWebapps(request, response, ErrorCode.FORBIDDEN, Wording.of("route.webapp"));
    }

    /** The code; where another method would do, the answer names those. */
    private static ErrorCode told(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) {
        ErrorCode code = codeOf(request, why);
        if (code == ErrorCode.METHOD_NOT_ALLOWED) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", RouteTable.methods(request)));
        }
        return code;
    }

    /** An address nobody has listed does not exist, rather than being forbidden. */
    private static ErrorCode codeOf(HttpServletRequest request, AccessDeniedException why) {
        if (why instanceof CsrfException) {
            return isSignedIn() ? ErrorCode.FORBIDDEN : ErrorCode.NOT_AUTHENTICATED;
        }
        if (RouteTable.find(request).isPresent()) {
            return ErrorCode.FORBIDDEN;
        }
        return RouteTable.knowsPath(request) ? ErrorCode.METHOD_NOT_ALLOWED : ErrorCode.NOT_FOUND;
    }

    /** Of somebody whose roles would do: with a wider token they would be let in. */
    private static Optional<TokenScope> missingScope(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known
                ? RouteTable.find(request)
                        .filter(route -> route.audience().admits(known.getPrincipal()))
                        .filter(route -> !route.admitsToken(known.getPrincipal()))
                        .flatMap(route -> route.scopes().asked())
                : Optional.empty();
    }

    private static boolean isSignedIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication;
    }

    private static boolean isNewcomer() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known
                && known.getPrincipal().isNewcomer();
    }

    private static Wording detailOf(ErrorCode code, AccessDeniedException why) {
        if (why instanceof CsrfException) {
            return Wording.of("route.csrf");
        }
        return switch (code) {
            case FORBIDDEN -> isNewcomer() ? Wording.of("route.newcomer") : Wording.of("route.roles");
            case METHOD_NOT_ALLOWED -> Wording.of("route.method");
            default -> Wording.of("route.nothing");
        };
    }
}
