package io.execfabric.hotupdate.tenancy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** What a 401 or 403 says of the credentials that are wanted, in the words of RFC 6750 and RFC 7617. */
public final class Challenge {

    private static final String REALM = " realm=\"hot-update\"";
    private static final String BEARER = "Bearer" + REALM;
    private static final String INVALID =
            ", error=\"invalid_token\", error_description=\"This token opens nothing here\"";
    private static final String BASIC = "Basic" + REALM + ", charset=\"UTF-8\"";

    private Challenge() {}

    /** One value of {@code WWW-Authenticate} for each kind of credentials. */
    public static List<String> of(HttpServletRequest request) {
        String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean token = sent != null && sent.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length());
        String bearer = token ? BEARER + INVALID : BEARER;
        return fetchesToken(request) ? List.of(bearer, BASIC) : List.of(bearer);
    }

    /** The value for a 403 to a token that is good, and too narrow: which scope would have been wide enough. */
    public static String insufficient(TokenScope needed) {
        return BEARER + ", error=\"insufficient_scope\", scope=\"" + needed.word() + "\"";
    }

    /** The one address that takes a password. */
    private static boolean fetchesToken(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && "/api/v1/tokens".equals(request.getServletPath());
    }
}
