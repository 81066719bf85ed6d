package io.execfabric.hotupdate.tenancy.security.route;

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
 */
record Route(@Nullable HttpMethod method, String pattern, Audience audience, PathPatternRequestMatcher matcher) {

    static Route of(@Nullable HttpMethod method, String pattern, Audience audience) {
        return new Route(
                method,
                pattern,
                audience,
                PathPatternRequestMatcher.withDefaults().matcher(pattern));
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
