package io.execfabric.hotupdate.tenancy.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.NewToken;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.execfabric.hotupdate.tenancy.Tokens;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every mapped route: each is listed, and each answers the right people. */
@HotUpdateTest
class RouteTableTests {

    private static final Map<Role, String> SOMEBODY_WITH = Map.of(
            Role.TENANT_ADMIN, "acme-admin",
            Role.TENANT_MEMBER, "acme-member",
            Role.CONFIRMER, "acme-confirmer",
            Role.REVIEWER, "reviewer1",
            Role.PLATFORM_ADMIN, "platform-admin",
            Role.AI, "acme-admin");

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
    void everyMappedApiRouteAnswersEachRoleAsListed() {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            Caller caller = callerWith(role);
            String token = tokenOf(role);
            for (Mapped route : mapped().filter(Mapped::isApi).toList()) {
                boolean admitted = lineOf(route).orElseThrow().audience().admits(caller);
                int status = ask(route, Browser.bearer(token));
                if (admitted ? status == 401 || isRefusedByChain(route, status, token) : status != 403) {
                    wrong.add(role + " " + route + " -> " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyGets401FromEveryApiRouteThatIsNotPublic() {
        List<String> open = mapped().filter(Mapped::isApi)
                .filter(route -> !lineOf(route).orElseThrow().audience().open())
                .filter(route -> ask(route) != 401)
                .map(Mapped::toString)
                .toList();

        assertThat(open).isEmpty();
    }

    @Test
    void nobodyIsSentToTheLoginFromEveryPageThatIsNotPublic() {
        List<String> open = mapped().filter(route -> !route.isApi() && route.method() == HttpMethod.GET)
                .filter(route -> !lineOf(route).orElseThrow().audience().open())
                .filter(route -> ask(route) != 302)
                .map(Mapped::toString)
                .toList();

        assertThat(open).isEmpty();
    }

    @Test
    void anAddressNobodyListedDoesNotExistEvenForAdmins() {
        String token = tokenOf(Role.PLATFORM_ADMIN);

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

    /** A feature may answer 403 itself; only the chain says it in these words. */
    private boolean isRefusedByChain(Mapped route, int status, String token) {
        return status == 403 && send(route, Browser.bearer(token)).body().contains("Your roles do not allow this.");
    }

    private int ask(Mapped route, String... headers) {
        return send(route, headers).statusCode();
    }

    private java.net.http.HttpResponse<String> send(Mapped route, String... headers) {
        String path = route.pattern()
                .replace("/**", "/x")
                .replaceAll("\\{\\*[^}]+}", "x")
                .replaceAll("\\{[^}]+}", "x");
        String body = route.method() == HttpMethod.GET ? null : "";
        return new Browser(port).send(route.method().name(), path, body, headers);
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

    private Caller callerWith(Role role) {
        return role == Role.AI
                ? new Caller("acme-admin", new TenantId("acme"), Set.of(Role.AI), TokenKind.AI)
                : people.find(userWith(role)).orElseThrow();
    }

    private String tokenOf(Role role) {
        Caller owner = people.find(userWith(role)).orElseThrow();
        TokenKind kind = role == Role.AI ? TokenKind.AI : TokenKind.USER;
        return tokens.issue(owner, new NewToken("route walk", kind, 1)).text();
    }

    private static String userWith(Role role) {
        return java.util.Objects.requireNonNull(SOMEBODY_WITH.get(role));
    }

    private record Mapped(HttpMethod method, String pattern) {

        boolean isApi() {
            return pattern.startsWith("/api/") || pattern.startsWith("/v3/");
        }
    }
}
