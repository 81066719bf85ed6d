package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** What holds for each answer, whichever the route and whoever asks. */
@HotUpdateTest
class RouteConventionTests extends Journey {

    private static final String CODE = "conventional";
    private static final String PROBLEM = "application/problem+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a body is refused with, beginning with a field that no route knows. */
    private static final Map<String, Integer> BODIES = Map.of(
            "{\"zz\":1} x",
            400,
            "{\"zz\":1}{}",
            400,
            "{\"zz\":1,\"zz\":2}",
            400,
            "{\"zz\":" + "[".repeat(501) + "]".repeat(501) + "}",
            400,
            "{\"zz\":NaN}",
            400,
            "{\"zz\":1e400}",
            422,
            "{\"zz\":-" + "9".repeat(310) + "}",
            422,
            "{\"zz\":" + "9".repeat(6_000) + "}",
            422,
            "{\"zz\":\"\\ud800\"}",
            422,
            "{\"\\udc00\":1}",
            422);

    @LocalServerPort
    private int ownPort;

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    private final List<RouteCaller> callers = new ArrayList<>();
    private Map<String, String> own = Map.of();

    @BeforeAll
    void thingsAndWhoAsksForThem() {
        String submission = live(ScriptFolder.shell("low"), CODE, Map.of());
        String execution = ended(run(acmeMember, CODE, Map.of()).text("id")).text("id");
        own = Map.of("submission", submission, "execution", execution, "skill", CODE, "user", "acme-member");
        platformAdmin();
        for (String user : List.of("acme-admin", "acme-confirmer", "reviewer1", "platform-admin")) {
            Set<String> letters = letters(user);
            callers.add(RouteCaller.withToken(
                    ownPort, user, letters, RestClientOf.demo(ownPort, user).token()));
            callers.add(RouteCaller.withSession(ownPort, user, letters));
        }
        callers.add(RouteCaller.withToken(ownPort, "nobody's token", Set.of(), "hut_nobody"));
        callers.add(RouteCaller.nobody(ownPort));
    }

    private static Set<String> letters(String user) {
        return switch (user) {
            case "acme-admin" -> Set.of("A", "M");
            case "acme-confirmer" -> Set.of("M", "C");
            case "reviewer1" -> Set.of("R");
            default -> Set.of("P");
        };
    }

    @Test
    void eachAnswerHasANumberAndARefusalSaysWhatIsWanted() {
        List<String> wrong = new ArrayList<>();
        for (ListedRoute route : ListedRoute.all()) {
            for (RouteCaller caller : callers) {
                HttpResponse<String> answer = caller.send(route.method(), route.path("nothing"));
                String what = wrong(route, caller, answer);
                if (!what.isEmpty()) {
                    wrong.add(caller.name() + ": " + route + " -> " + answer.statusCode() + ": " + what);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String wrong(ListedRoute route, RouteCaller caller, HttpResponse<String> answer) {
        String number = header(answer, "X-Request-Id");
        boolean problem = header(answer, "Content-Type").startsWith(PROBLEM);
        if (number.isEmpty() || problem && !number.equals(requestId(answer))) {
            return "no number";
        }
        if (answer.statusCode() == 401 && !wanted(route, caller, answer)) {
            return "wants " + answer.headers().allValues("WWW-Authenticate");
        }
        if (answer.statusCode() == 405 && header(answer, "Allow").isEmpty()) {
            return "no Allow";
        }
        // the assistants' protocol has errors of its own
        boolean known = problem || route.pattern().equals("/mcp") && isJson(answer);
        return route.isApi() && answer.statusCode() >= 300 && !known ? "no problem document" : "";
    }

    private static boolean isJson(HttpResponse<String> answer) {
        return header(answer, "Content-Type").startsWith("application/json");
    }

    private static boolean wanted(ListedRoute route, RouteCaller caller, HttpResponse<String> answer) {
        List<String> wanted = answer.headers().allValues("WWW-Authenticate");
        boolean bearer = wanted.stream().anyMatch(one -> one.startsWith("Bearer realm=\"hot-update\""));
        boolean told = wanted.stream().anyMatch(one -> one.contains("error=\"invalid_token\""));
        boolean basic = wanted.stream().anyMatch(one -> one.startsWith("Basic realm="));
        boolean fetches = route.toString().equals("POST /api/v1/tokens");
        return !route.isApi() || bearer && told == caller.bringsToken() && basic == fetches;
    }

    @Test
    void eachAddressNamesTheMethodsThatItTakes() {
        List<String> wrong = new ArrayList<>();
        for (ListedRoute route : ListedRoute.all()) {
            String path = route.path("nothing");
            for (String method : List.of("PATCH", "OPTIONS")) {
                HttpResponse<String> answer = asker(route).send(method, path);
                if (answer.statusCode() != 405 || !header(answer, "Allow").equals(methods(path))) {
                    wrong.add(method + " " + path + " -> " + answer.statusCode() + " " + header(answer, "Allow"));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private RouteCaller asker(ListedRoute route) {
        return callers.stream()
                .filter(caller -> caller.bringsToken() == route.isApi())
                .findFirst()
                .orElseThrow();
    }

    private static String methods(String path) {
        PathContainer address = PathContainer.parsePath(path);
        return ListedRoute.all().stream()
                .filter(route ->
                        PathPatternParser.defaultInstance.parse(route.pattern()).matches(address))
                .flatMap(route -> route.method().equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(route.method()))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }

    @Test
    void whoHoldsAListOrAThingIsNotSentItAgain() {
        List<String> wrong = new ArrayList<>();
        int tagged = 0;
        for (ListedRoute route : ListedRoute.all()) {
            String path = route.path(own.getOrDefault(route.foreign(), CODE));
            for (RouteCaller caller : callers) {
                if (route.method().equals("GET")
                        && route.isApi()
                        && caller.bringsToken()
                        && route.admits(caller.letters())) {
                    HttpResponse<String> answer = caller.send("GET", path);
                    if (answer.statusCode() == 200
                            && header(answer, "Content-Type").startsWith("application/json")) {
                        tagged++;
                        if (!isKept(caller, path)) {
                            wrong.add(caller.name() + ": " + path);
                        }
                    }
                }
            }
        }
        assertThat(tagged).isGreaterThan(40);
        assertThat(wrong).isEmpty();
    }

    /** Some change by themselves while they are asked for. */
    private static boolean isKept(RouteCaller caller, String path) {
        return Stream.generate(() -> isKeptNow(caller, path)).limit(5).anyMatch(kept -> kept);
    }

    private static boolean isKeptNow(RouteCaller caller, String path) {
        HttpResponse<String> first = caller.send("GET", path);
        String tag = header(first, "ETag");
        String[] held = and(caller.headers(), "If-None-Match", tag);
        HttpResponse<String> again = caller.browser().send("GET", path, null, held);
        HttpResponse<String> head = caller.browser().send("HEAD", path, null, caller.headers());
        HttpResponse<String> headAgain = caller.browser().send("HEAD", path, null, held);
        return !tag.isEmpty()
                && header(first, "Cache-Control").equals("private, no-cache")
                && again.statusCode() == 304
                && again.body().isEmpty()
                && header(again, "ETag").equals(tag)
                && header(head, "ETag").equals(tag)
                && headAgain.statusCode() == 304;
    }

    @Test
    void whoWaitsForAChangeIsGivenNoTag() {
        String path = "/api/v1/executions/" + own.get("execution") + "?waitSeconds=1";

        assertThat(acmeMember.get(path).raw().headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void eachBodyIsReadAsAWhole() {
        List<String> wrong = new ArrayList<>();
        List<ListedRoute> routes = withJson();
        for (ListedRoute route : routes) {
            RouteCaller caller = callers.stream()
                    .filter(one -> one.bringsToken() && route.admits(one.letters()))
                    .findFirst()
                    .orElseThrow();
            BODIES.forEach((body, status) -> {
                String[] json = and(caller.headers(), "Content-Type", "application/json");
                int answered = caller.browser()
                        .send(route.method(), route.path(CODE), body, json)
                        .statusCode();
                if (answered != status) {
                    wrong.add(route + " " + body.substring(0, Math.min(20, body.length())) + " -> " + answered);
                }
            });
        }
        assertThat(routes).hasSizeGreaterThan(20);
        assertThat(wrong).isEmpty();
    }

    private List<ListedRoute> withJson() {
        Set<String> shapes = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> takesJson(entry.getValue()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(pattern -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new ListedRoute(method.name(), pattern, Set.of(), "", "").shape())))
                .collect(Collectors.toSet());
        return ListedRoute.all().stream()
                .filter(route -> route.isApi() && shapes.contains(route.shape()))
                .toList();
    }

    private static boolean takesJson(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(RouteConventionTests::isBody);
    }

    private static boolean isBody(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class)
                || parameter.getParameterType().equals(InputStream.class);
    }

    @Test
    void whatIsLookedForToSignInIsNotThereRatherThanALogInPage() {
        for (String path : List.of(
                "/.well-known",
                "/.well-known/anything",
                "/.well-known/a/b",
                "/.well-known/oauth-authorization-server",
                "/.well-known/openid-configuration",
                "/.well-known/oauth-protected-resource",
                "/.well-known/oauth-protected-resource/mcp")) {
            for (String method : List.of("GET", "HEAD", "POST", "OPTIONS")) {
                for (RouteCaller caller : callers) {
                    HttpResponse<String> answer = caller.send(method, path);
                    assertThat(answer.statusCode())
                            .as(caller.name() + " " + method + " " + path)
                            .isEqualTo(404);
                    assertThat(header(answer, "Content-Type")).startsWith(PROBLEM);
                }
            }
        }
        Browser program = new Browser(ownPort);
        assertThat(program.get("/register", "Accept", "application/json").statusCode())
                .isEqualTo(401);
        assertThat(program.get("/register", "Accept", "text/html").statusCode()).isEqualTo(302);
    }

    @Test
    void aKeyInAHeaderIsTheKeyOfTheField() {
        String path = "/api/v1/skills/" + CODE + "/executions";
        String first = id(keyed(path, "k-1", "{}"));

        assertThat(id(keyed(path, "k-1", "{}"))).isEqualTo(first);
        assertThat(id(keyed(path, null, "{\"idempotencyKey\":\"k-1\"}"))).isEqualTo(first);
        assertThat(id(keyed(path, "k-1", "{\"idempotencyKey\":\"k-1\"}"))).isEqualTo(first);
        assertThat(id(keyed(path, null, "{}"))).isNotEqualTo(first);
        assertThat(keyed(path, "k-2", "{\"idempotencyKey\":\"k-1\"}").body())
                .contains("\"status\":422", "Idempotency-Key", "idempotencyKey");
        assertThat(keyed(path, "k".repeat(129), "{}").statusCode()).isEqualTo(422);
        assertThat(keyed(path, "k".repeat(128), "{}").statusCode()).isEqualTo(202);
    }

    private HttpResponse<String> keyed(String path, @Nullable String key, String body) {
        RouteCaller admin = callers.get(0);
        String[] json = and(admin.headers(), "Content-Type", "application/json");
        return admin.browser().send("POST", path, body, key == null ? json : and(json, "Idempotency-Key", key));
    }

    private static String id(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return header(answer, "Location");
    }

    private static String requestId(HttpResponse<String> answer) {
        try {
            return answer.body().isEmpty()
                    ? header(answer, "X-Request-Id")
                    : JSON.readTree(answer.body()).path("requestId").asText();
        } catch (JsonProcessingException e) {
            return "no JSON";
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String[] and(String[] headers, String... more) {
        return Stream.of(headers, more).flatMap(Stream::of).toArray(String[]::new);
    }
}
