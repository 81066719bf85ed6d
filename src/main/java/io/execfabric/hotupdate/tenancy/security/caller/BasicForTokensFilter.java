package io.execfabric.hotupdate.tenancy.security.caller;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.QuotaExceeded;
import io.execfabric.hotupdate.shared.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** User name and password by HTTP Basic, for fetching a token and nothing else. */
public class BasicForTokensFilter extends BasicAuthenticationFilter {

    public BasicForTokensFilter(AuthenticationManager manager) {
        super(manager, BasicForTokensFilter::refuse);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why.getCause() instanceof QuotaExceeded tooOften) {
            String seconds = Long.toString(tooOften.retryAfter().toSeconds());
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
            ProblemWriter.write(request, response, ErrorCode.QUOTA_EXCEEDED, tooOften.wording());
        } else {
            ProblemWriter.signIn(request, response, Wording.of("sign-in.password"));
        }
    }

    static boolean takes(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null
                && header.regionMatches(true, 0, "Basic ", 0, 6)
                && "POST".equals(request.getMethod())
                && "/api/v1/tokens".equals(request.getServletPath());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !takes(request);
    }
}
