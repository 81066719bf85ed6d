package io.execfabric.hotupdate.tenancy.security.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.security.WebappResources;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

/** Every route of the engine that its webapps serve: listed, open to whom the list says, and closed however it is written. */
@HotUpdateTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebappRoutesTests {

    private static final String ENGINE = "/camunda/api/engine/engine/{}";

    /** All that may be changed by hand in the engine. A line more is a door more: think of the rules before it is one. */
    private static final Set<String> OPEN_CHANGES = Set.of(
            "POST " + ENGINE + "/task/{}/claim",
            "POST " + ENGINE + "/task/{}/unclaim",
            "POST " + ENGINE + "/task/{}/complete",
            "POST " + ENGINE + "/task/{}/submit-form",
            "PUT " + ENGINE + "/job/{}/retries");

    /** A POST that asks: a query that is too long for an address. */
    private static final String QUESTION = "POST .*/(filter/\\{}/(list|count|singleResult)|(task|group|execution|job"
            + "|job-definition|process-instance|external-task|variable-instance|history/[a-z-]+|incident)(/count)?"
            + "|called-process-(instances|definitions))";

    private static final Set<String> READING = Set.of("GET", "OPTIONS");
    private static final String BY_THE_GATE = "This is not done here.";
    private static final int WRITINGS = 12;

    @LocalServerPort
    private int port;

    private final Map<String, Browser> platform = new LinkedHashMap<>();

    @BeforeAll
    void signIn() {
        for (String user : List.of("reviewer1", "platform-admin")) {
            Browser browser = new Browser(port);
            browser.signIn(user, user + "-demo");
            browser.get("/camunda/app/tasklist/default/");
            platform.put(user, browser);
        }
    }

    @Test
    void eachRouteThatTheEngineServesIsListedAndEachListedOneIsServed() {
        Set<String> served = WebappResources.registered();
        served.addAll(WebappResources.documented());
        Set<String> listed = listed(route -> true);

        assertThat(without(served, listed))
                .as("decide about each in webapps/routes.csv")
                .isEmpty();
        assertThat(without(listed, served)).as("lines that nothing serves").isEmpty();
    }

    @Test
    void twoSourcesNameTheRoutesAndARouteThatNobodyListedIsFound() {
        assertThat(WebappResources.documented())
                .hasSizeGreaterThan(390)
                .contains("POST " + ENGINE + "/task/{}/bpmnError");
        assertThat(WebappResources.registered())
                .containsAll(WebappResources.documented())
                .contains("POST /camunda/api/admin/setup/{}/user/create", "PUT " + ENGINE + "/user/{}/credentials");
        assertThat(without(Set.of("PUT /a/{}", "GET /a"), Set.of("GET /a"))).containsExactly("PUT /a/{}");
    }

    @Test
    void whatIsOpenIsReadingAndAFewActs() {
        Set<String> changes = listed(route -> !route.audience().roles().isEmpty()).stream()
                .filter(route -> !READING.contains(route.split(" ")[0]) && !route.matches(QUESTION))
                .filter(route -> !route.endsWith("/auth/user/{}/logout"))
                .collect(Collectors.toSet());

        assertThat(changes).isEqualTo(OPEN_CHANGES);
    }

    @Test
    void everyRouteAnswersPlatformPeopleAsListedAndOthersNever() {
        List<String> wrong = new ArrayList<>();
        String token = RestClientOf.demo(port, "acme-admin", "ai").token();
        List<Route> routes = asked();
        Map<String, Browser> others = Map.of(
                "nobody",
                new Browser(port),
                "acme-member",
                signedIn("acme-member"),
                "acme-admin",
                signedIn("acme-admin"));
        List<String> turns = List.of("nobody", "acme-member", "acme-admin", "AI");
        for (int i = 0; i < routes.size(); i++) {
            Route route = routes.get(i);
            platform(wrong, route, "reviewer1", Role.REVIEWER);
            platform(wrong, route, "platform-admin", Role.PLATFORM_ADMIN);
            String other = turns.get(i % turns.size());
            HttpResponse<String> answer = others.containsKey(other)
                    ? send(Objects.requireNonNull(others.get(other)), route)
                    : new Browser(port).send(method(route).name(), path(route), null, Browser.bearer(token));
            expect(wrong, other, route, other.equals("nobody") ? 401 : 403, answer);
        }
        assertThat(wrong).isEmpty();
    }

    /** The same for everybody who is not the platform's, without the way over the network. */
    @Test
    void theListHasNobodyElse() {
        assertThat(WebappRoutes.listed())
                .allSatisfy(route -> assertThat(route.audience().open()).isFalse())
                .allSatisfy(
                        route -> assertThat(route.audience().roles()).isSubsetOf(Role.REVIEWER, Role.PLATFORM_ADMIN));
    }

    @Test
    void aClosedRouteIsClosedHoweverItIsWritten() {
        assertClosed(1);
    }

    @Test
    @Tag("deep")
    void aClosedRouteIsClosedInEachWritingForEachOfThem() {
        assertClosed(WRITINGS);
    }

    /** Each closed route in so many writings, the next one in the next ones. */
    private void assertClosed(int each) {
        List<String> wrong = new ArrayList<>();
        int turn = 0;
        for (Route route : asked()) {
            List<String[]> writings = route.audience().roles().isEmpty() ? writings(route) : List.of();
            for (int i = 0; i < Math.min(each, writings.size()); i++) {
                String[] written = writings.get(turn++ % writings.size());
                for (Map.Entry<String, Browser> who : platform.entrySet()) {
                    int status = send(who.getValue(), written).statusCode();
                    if (status < 400 || status > 405) {
                        wrong.add(who.getKey() + ": " + String.join(" ", written) + " -> " + status);
                    }
                }
            }
        }
        assertThat(turn).isGreaterThan(230);
        assertThat(wrong).isEmpty();
    }

    /** Method, path, and headers: each would reach the same resource if only the usual writing were closed. */
    private static List<String[]> writings(Route route) {
        String method = method(route).name();
        String path = path(route);
        int last = path.lastIndexOf('/') + 1;
        String spelled =
                path.substring(0, last) + "%" + Integer.toHexString(path.charAt(last)) + path.substring(last + 1);
        List<String[]> writings = new ArrayList<>(List.of(
                new String[] {method, path + "/"},
                new String[] {method, path + "//"},
                new String[] {method, path + ";x=1"},
                new String[] {method, path.replaceFirst("/engine/", "/engine//")},
                new String[] {method, spelled},
                new String[] {method, path.replace("/camunda/api/", "/camunda/%61pi/")},
                new String[] {method, path.replaceFirst("/([^/]+)$", "/./$1")},
                new String[] {method, path + "%2F"},
                new String[] {"POST", path, "X-HTTP-Method-Override", method},
                new String[] {"POST", path + "?_method=" + method},
                new String[] {"HEAD", path},
                new String[] {"PATCH", path}));
        // the engine tells there what it serves, and what is listed as open may be read
        writings.removeIf(written -> !method.equals(written[0]) && isOpen(written[0], route));
        return writings;
    }

    private static boolean isOpen(String method, Route closed) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return WebappRoutes.listed().stream()
                .filter(route ->
                        !route.audience().roles().isEmpty() && method(route).matches(asked))
                .anyMatch(route -> WebappResources.shape(closed.pattern()).matches(like(route)));
    }

    private static String like(Route route) {
        return WebappResources.shape(route.pattern()).replace("{}", "[^/]+").replace("**", ".*");
    }

    private void platform(List<String> wrong, Route route, String user, Role role) {
        HttpResponse<String> answer = send(Objects.requireNonNull(platform.get(user)), route);
        boolean kept = answer.statusCode() == 403 && answer.body().contains(BY_THE_GATE);
        boolean broken =
                answer.statusCode() >= 500 && !READING.contains(method(route).name());
        if (kept == route.audience().roles().contains(role) || broken) {
            wrong.add(user + ": " + line(route) + " -> " + answer.statusCode() + " " + answer.body());
        }
    }

    private static void expect(List<String> wrong, String who, Route route, int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            wrong.add(who + ": " + line(route) + " -> " + answer.statusCode());
        }
    }

    private static HttpResponse<String> send(Browser browser, Route route) {
        return send(browser, new String[] {method(route).name(), path(route)});
    }

    private static HttpResponse<String> send(Browser browser, String[] written) {
        List<String> headers = new ArrayList<>(List.of("Content-Type", "application/json"));
        String token = browser.cookie("XSRF-TOKEN");
        headers.addAll(List.of("X-XSRF-TOKEN", token == null ? "none" : token));
        headers.addAll(List.of(written).subList(2, written.length));
        return browser.send(written[0], written[1], "{\"retries\":1}", headers.toArray(String[]::new));
    }

    private Browser signedIn(String user) {
        Browser browser = new Browser(port);
        browser.signIn(user, user + "-demo");
        return browser;
    }

    /** All but signing out, which would end the caller's session. */
    private static List<Route> asked() {
        return WebappRoutes.listed().stream()
                .filter(route ->
                        !route.pattern().endsWith("/") && !route.pattern().endsWith("/logout"))
                .toList();
    }

    private static String path(Route route) {
        return route.pattern()
                .replace("{engine}", "default")
                .replace("{*file}", "app/plugin.js")
                .replaceAll("\\{[^}]+}", "nothing");
    }

    /** A line of the list names one. */
    private static HttpMethod method(Route route) {
        return Objects.requireNonNull(route.method());
    }

    private static String line(Route route) {
        return route.method() + " " + WebappResources.shape(route.pattern());
    }

    private static Set<String> listed(Predicate<Route> which) {
        return WebappRoutes.listed().stream()
                .filter(which)
                .map(WebappRoutesTests::line)
                .collect(Collectors.toSet());
    }

    private static Collection<String> without(Set<String> all, Set<String> known) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(known);
        return rest;
    }
}
