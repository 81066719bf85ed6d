package io.execfabric.hotupdate.tenancy.security.route;

import io.execfabric.hotupdate.tenancy.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One line of the route table.
 *
 * @param method the method, where GET stands for HEAD too; null for every method
 * @param pattern a path pattern of Spring's; {@code /**} at the end only below folders of static files
 * @param audience who may
 * @param scopes one of which a narrowed token needs
 */
record Route(
        @Nullable HttpMethod method,
        String pattern,
        Audience audience,
        Scopes scopes,
        PathPatternRequestMatcher matcher) {

    static Route of(@Nullable HttpMethod method, String pattern, Audience audience) {
        return of(method, pattern, audience, Scopes.NONE);
    }

    static Route of(@Nullable HttpMethod method, String pattern, Audience audience, Scopes scopes) {
        return new Route(
                method,
                pattern,
                audience,
                scopes,
                PathPatternRequestMatcher.withDefaults().matcher(pattern));
    }

    /** Whether this is for such a caller, with such a token: both have to allow it. */
    boolean admits(@Nullable Caller caller) {
        return audience.admits(caller) && admitsToken(caller);
    }

    /** False when nothing but the scopes of the caller's token is in the way. */
    boolean admitsToken(@Nullable Caller caller) {
        return audience.open() || caller == null || scopes.admit(caller);
    }

    boolean matches(HttpServletRequest request) {
        return takes(request.getMethod()) && matchesPath(request);
    }

    List<String> methods() {
        if (method == null) {
            return List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");
        }
        return method == HttpMethod.GET ? List.of("GET", "HEAD") : List.of(method.name());
    }

    boolean matchesPath(HttpServletRequest request) {
        return matcher.matches(request);
    }

    boolean matchesTemplate(String template) {
        return PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(template));
    }

    private boolean takes(String asked) {
        return method == null || method.matches(asked) || (method == HttpMethod.GET && "HEAD".equals(asked));
    }
}
