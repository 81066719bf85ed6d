package io.execfabric.hotupdate.tenancy.security.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.NewToken;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.execfabric.hotupdate.tenancy.Tokens;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every mapped route is listed; who gets which answer is walked by the table of routes and callers. */
@HotUpdateTest
class RouteTableTests {

    @LocalServerPort
    int port;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    Tokens tokens;

    @Autowired
    UserDirectory people;

    @Test
    void everyMappedRouteIsListed() {
        List<String> unlisted = mapped().filter(route -> lineOf(route).isEmpty())
                .map(Mapped::toString)
                .toList();

        assertThat(unlisted).as("add them to RouteTable").isEmpty();
    }

    @Test
    void anAddressNobodyListedDoesNotExistEvenForAdmins() {
        String token = tokenOfPlatformAdmin();

        assertThat(new Browser(port)
                        .get("/api/v1/nothing", Browser.bearer(token))
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Browser(port)
                        .send("PATCH", "/api/v1/me", "{}", Browser.bearer(token))
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void noRouteOfOursIsOpenByItsEnding() {
        assertThat(RouteTable.ALL)
                .filteredOn(route -> route.audience().open())
                .allSatisfy(route ->
                        assertThat(route.pattern()).doesNotStartWith("/**").doesNotContain("*."));
    }

    private java.util.Optional<Route> lineOf(Mapped route) {
        String pattern = normal(route.pattern());
        return RouteTable.ALL.stream()
                .filter(line -> line.method() == null || line.method() == route.method())
                .filter(line -> normal(line.pattern()).equals(pattern) || covers(line, route.pattern()))
                .findFirst();
    }

    private static boolean covers(Route line, String pattern) {
        return line.pattern().endsWith("/**")
                && !pattern.startsWith("/**")
                && normal(pattern).startsWith(normal(line.pattern()).replace("/**", "/"));
    }

    private static String normal(String pattern) {
        return pattern.replaceAll("\\{\\*[^}]+}", "**").replaceAll("\\{[^}]+}", "{}");
    }

    private Stream<Mapped> mapped() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(RouteTableTests::routesOf)
                .distinct();
    }

    private static Stream<Mapped> routesOf(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        Stream<HttpMethod> all = methods.isEmpty()
                ? Stream.of(HttpMethod.GET, HttpMethod.POST)
                : methods.stream().map(RequestMethod::asHttpMethod);
        return all.flatMap(method ->
                info.getPatternValues().stream().map(pattern -> new Mapped(method, pattern.isEmpty() ? "/" : pattern)));
    }

    private String tokenOfPlatformAdmin() {
        Caller owner = people.find("platform-admin").orElseThrow();
        return tokens.issue(owner, new NewToken("route walk", TokenKind.USER, 1))
                .text();
    }

    private record Mapped(HttpMethod method, String pattern) {}
}
