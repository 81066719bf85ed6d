package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.MedianBound;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route and page, with every role of two tenants, machines' tokens, dead tokens and nobody. */
@HotUpdateTest
class RouteMatrixTests extends Journey {

    /** Each request has one of its own; nothing of what was asked for is in it. */
    private static final String NUMBER = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** Served by libraries, listed in the product's own table. */
    private static final Set<String> NOT_OURS = Set.of("/error", "/v3/api-docs", "/v3/api-docs.yaml");

    private static final String BY_THE_GATE = "Your roles do not allow this.";
    private static final String CODE = "matrix-own";
    private static final int ASKED = 41;

    @LocalServerPort
    private int ownPort;

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    @Autowired
    private List<ServletRegistrationBean<?>> servlets;

    @Autowired
    private JdbcTemplate database;

    private final List<RouteCaller> callers = new ArrayList<>();
    private Map<String, String> own = Map.of();
    private Map<String, String> missing = Map.of();

    @BeforeAll
    void thingsOfOneTenantAndEverybodyWhoKnocks() {
        ScriptFolder makes = ScriptFolder.shell("low")
                .with("main.sh", "# @risk low\necho made > \"$EXECFABRIC_ARTIFACT_DIR/made.txt\"\n");
        String submission = live(makes, CODE, Map.of());
        String execution = ended(run(acmeMember, CODE, Map.of()).text("id")).text("id");
        own = Map.of(
                "submission",
                submission,
                "execution",
                execution,
                "skill",
                CODE,
                "token",
                first(acmeAdmin, "/api/v1/tokens"),
                "notification",
                first(acmeAdmin, "/api/v1/notifications"),
                "user",
                "acme-member");
        missing = own.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> likeNothing(entry.getValue())));
        everybody();
    }

    private void everybody() {
        people("acme-admin", "A", "M");
        people("acme-member", "M");
        people("acme-confirmer", "M", "C");
        people("globex-admin", "A", "M");
        globexConfirmer();
        people("globex-confirmer", "M", "C");
        people("reviewer1", "R");
        platformAdmin();
        people("platform-admin", "P");
        token("acme-admin", "ai", "I");
        token("globex-admin", "ai", "I");
        agent("acme-admin", "A", "M");
        callers.add(dead("acme-admin", "expired", "expires_at = timestamp '2026-01-01 00:00:00'"));
        callers.add(dead("platform-admin", "revoked", "revoked_at = timestamp '2026-01-01 00:00:00'"));
        callers.add(RouteCaller.nobody(ownPort));
    }

    @Test
    void everyMappedRouteIsListedAndEveryListedOneIsMapped() {
        Set<String> listed = ListedRoute.all().stream().map(ListedRoute::shape).collect(Collectors.toSet());
        Set<String> mapped = mapped();

        assertThat(without(mapped, listed))
                .as("write a line for each into routes.csv")
                .isEmpty();
        assertThat(without(listed, mapped))
                .as("lines of routes.csv that nothing serves")
                .isEmpty();
    }

    @Test
    void aRouteThatNobodyListedIsFound() {
        assertThat(without(Set.of("GET /api/v1/me", "GET /api/v1/new/{}"), Set.of("GET /api/v1/me")))
                .containsExactly("GET /api/v1/new/{}");
    }

    @Test
    void everyRouteAnswersEverybodyAsListed() {
        List<String> wrong = new ArrayList<>();
        int cases = 0;
        for (ListedRoute route : ListedRoute.all()) {
            for (RouteCaller caller : callers) {
                cases++;
                HttpResponse<String> answer = caller.send(route.method(), route.path("nothing"));
                if (route.admits(caller.lettersAt(route)) ? isKeptOut(answer) : !isRefused(route, caller, answer)) {
                    wrong.add(caller.name() + ": " + route + " -> " + answer.statusCode());
                }
            }
        }
        System.out.printf(
                "Route table: %d routes and pages, %d callers, %d cases%n",
                ListedRoute.all().size(), callers.size(), cases);
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoeverChangesWhatBelongsToATenantBringsWhatItsOwnerWould() {
        assertThat(ListedRoute.all())
                .filteredOn(route -> route.hasForeign() && route.changesSomething())
                .allMatch(route -> !route.sends().isEmpty());
    }

    @Test
    void whatIsAnotherTenantsAnswersExactlyAsWhatIsNotThere() {
        List<String> told = new ArrayList<>();
        int cases = 0;
        for (ListedRoute route :
                ListedRoute.all().stream().filter(ListedRoute::hasForeign).toList()) {
            for (RouteCaller foreigner : foreigners(route)) {
                cases++;
                String foreign = answer(foreigner, route, own);
                String nothing = answer(foreigner, route, missing);
                if (!foreign.equals(nothing) || !foreign.startsWith("404 ")) {
                    told.add(foreigner.name() + ": " + route + "\n" + foreign + "\n" + nothing);
                }
            }
        }
        System.out.printf("Foreign and missing ids: %d cases%n", cases);
        assertThat(cases).isGreaterThan(50);
        assertThat(told).isEmpty();
    }

    @Test
    void andTakesAsLong() throws Exception {
        RouteCaller foreigner = callers.stream()
                .filter(caller -> caller.name().equals("globex-admin's user token"))
                .findFirst()
                .orElseThrow();
        for (String pattern : List.of(
                "/api/v1/submissions/{id}",
                "/api/v1/executions/{id}",
                "/api/v1/skills/{code}",
                "/api/v1/executions/{id}/artifacts/**")) {
            ListedRoute route = ListedRoute.all().stream()
                    .filter(one -> one.method().equals("GET") && one.pattern().equals(pattern))
                    .findFirst()
                    .orElseThrow();
            MedianBound.holds("foreign longer than missing, " + pattern, 10, () -> longer(foreigner, route));
        }
    }

    /** How much longer the one takes than the other, asked in turns. */
    private List<Double> longer(RouteCaller foreigner, ListedRoute route) {
        return IntStream.range(0, ASKED)
                .mapToObj(i -> Math.abs(millis(foreigner, route.path(id(route, own)))
                        - millis(foreigner, route.path(id(route, missing)))))
                .toList();
    }

    private static double millis(RouteCaller caller, String path) {
        long start = System.nanoTime();
        assertThat(caller.send("GET", path).statusCode()).isEqualTo(404);
        return (System.nanoTime() - start) / 1e6;
    }

    /** Whoever is let in at this door and is none of the owner's. */
    private List<RouteCaller> foreigners(ListedRoute route) {
        return callers.stream()
                .filter(caller -> caller.name().startsWith("globex"))
                .filter(caller -> route.admits(caller.letters()))
                .filter(caller -> route.isApi() == caller.csrf().isEmpty())
                .toList();
    }

    private static String answer(RouteCaller caller, ListedRoute route, Map<String, String> ids) {
        String id = id(route, ids);
        HttpResponse<String> answer = caller.send(route, id);
        return answer.statusCode()
                + " "
                + answer.body()
                        .replace(id, "ID")
                        .replaceAll(NUMBER, "NUMBER")
                        .replaceAll("(name=\"_csrf\"[^>]*value=\"|name=\"csrf\" content=\")[^\"]+", "$1CSRF");
    }

    private static String id(ListedRoute route, Map<String, String> ids) {
        return Objects.requireNonNull(ids.get(route.foreign()), route.foreign());
    }

    private static boolean isKeptOut(HttpResponse<String> answer) {
        return answer.statusCode() == 401
                || (answer.statusCode() == 403 && answer.body().contains(BY_THE_GATE))
                || (answer.statusCode() == 302
                        && answer.headers().firstValue("Location").orElse("").contains("/login"));
    }

    private static boolean isRefused(ListedRoute route, RouteCaller caller, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (!caller.lettersAt(route).isEmpty()) {
            return status == 403;
        }
        if (!route.isApi() && caller.bringsToken()) {
            return status == 403;
        }
        // without a session no form is believed, whoever sends it
        return status == 401 || (!route.isApi() && status == (route.method().equals("GET") ? 302 : 403));
    }

    private void people(String user, String... letters) {
        token(user, "user", letters);
        callers.add(RouteCaller.withSession(ownPort, user, Set.of(letters)));
    }

    private void token(String user, String kind, String... letters) {
        String text = RestClientOf.demo(ownPort, user, kind).token();
        callers.add(RouteCaller.withToken(ownPort, user + "'s " + kind + " token", Set.of(letters), text));
    }

    private void agent(String user, String... letters) {
        String text = RestClientOf.demo(ownPort, user, "user").token();
        ofAnAgent(user);
        callers.add(RouteCaller.withToken(ownPort, user + "'s agent token", Set.of(letters), text));
    }

    private RouteCaller dead(String user, String how, String change) {
        String text = RestClientOf.demo(ownPort, user, "user").token();
        String id = database.queryForObject("select max(id) from api_token where owner = ?", String.class, user);
        assertThat(database.update("update api_token set " + change + " where id = ?", id))
                .isOne();
        return RouteCaller.withToken(ownPort, how + " token", Set.of(), text);
    }

    private static String first(RestClientOf who, String list) {
        String id = who.get(list).body().path("items").path(0).path("id").asText();
        assertThat(id).as(list).isNotEmpty();
        return id;
    }

    /** As long and of the same kind, so that nothing but its being there differs. */
    private static String likeNothing(String id) {
        return id.substring(0, id.length() - 4) + (id.endsWith("0000") ? "1111" : "0000");
    }

    private static Collection<String> without(Set<String> all, Set<String> known) {
        return all.stream().filter(one -> !known.contains(one)).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> mapped() {
        Stream<String> controllers = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(RouteMatrixTests::shapes);
        return Stream.concat(controllers, servlets()).collect(Collectors.toSet());
    }

    /** Beside the controllers' and the engine's own webapps. */
    private Stream<String> servlets() {
        return servlets.stream()
                .flatMap(servlet -> servlet.getUrlMappings().stream())
                .filter(path -> !path.equals("/") && !path.startsWith("/camunda"))
                .flatMap(path -> Stream.of("GET", "POST", "DELETE").map(method -> method + " " + path));
    }

    private static Stream<String> shapes(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .filter(pattern -> !NOT_OURS.contains(pattern) && !pattern.startsWith("/v3/"))
                .flatMap(pattern -> (methods.isEmpty()
                                ? Arrays.stream(new RequestMethod[] {RequestMethod.GET, RequestMethod.POST})
                                : methods.stream())
                        .map(method -> new ListedRoute(
                                        method.name(), pattern.isEmpty() ? "/" : pattern, Set.of(), "", "")
                                .shape()));
    }
}
