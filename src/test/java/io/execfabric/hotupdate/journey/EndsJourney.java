package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.Multipart;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody holds open ends with the right to it: by token and by session, made by this node or by {@link #elsewhere}. */
abstract class EndsJourney extends Journey {

    private static final String CODE = "endless";
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    private JdbcTemplate database;

    private String run = "";

    /** Where the ends are made: the port of this node, or of another one. */
    abstract int elsewhere();

    /** How what is held open comes to its end. */
    enum End {
        TOKEN_DELETED,
        TOKEN_EXPIRED,
        LOCKED,
        ROLE_LOST,
        NEW_PASSWORD
    }

    /** Somebody who is known to nobody else. */
    private record Person(String name, String password) {}

    @BeforeAll
    void aRunThatGoesOn() {
        liveOnce(
                ScriptFolder.shell("low")
                        .with("main.sh", "# @risk low\nfor i in $(seq 110); do echo $i; sleep 0.5; done\n"),
                CODE,
                Map.of("aiCallable", true));
        run = run(acmeMember, CODE, Map.of()).text("id");
        await().until(() -> status().equals("RUNNING"));
    }

    @AfterAll
    void stop() {
        acmeAdmin.get("/api/v1/executions?limit=50").body().path("items").forEach(one -> {
            if (one.path("skill").asText().equals(CODE)
                    && one.path("finishedAt").isNull()) {
                acmeAdmin.post("/api/v1/executions/" + one.path("id").asText() + "/cancellation", Map.of());
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatATokenHoldsOpenEndsWithIt(End how) {
        Person person = hired();
        RestClientOf user = signedIn(person.name(), person.password(), "user");
        RestClientOf assistant = signedIn(person.name(), person.password(), "ai");
        List<String> tokens = new ArrayList<>();
        user.get("/api/v1/tokens")
                .body()
                .path("items")
                .forEach(token -> tokens.add(token.path("id").asText()));
        List<HeldOpen> held = new ArrayList<>(readers("Authorization", "Bearer " + user.token()));
        McpWire wire = McpWire.open(address(), assistant.token());
        held.addAll(assistantsCalls(wire));
        held.forEach(this::isOpen);

        end(how, person, tokens);

        areOver(held);
        int polled = held.get(1).ended().join();
        assertThat(polled).isEqualTo(how == End.ROLE_LOST ? 200 : 401);
        assertThat(wire.ask("tools/list", 9, Map.of()).statusCode()).isEqualTo(how == End.ROLE_LOST ? 404 : 401);
        assertThat(status()).as("what was asked for goes on").isEqualTo("RUNNING");
    }

    @ParameterizedTest
    @EnumSource(names = {"LOCKED", "ROLE_LOST", "NEW_PASSWORD"})
    void whatASessionHoldsOpenEndsWithIt(End how) {
        Person person = hired();
        Browser browser = signedIn(person);
        List<HeldOpen> held = readers("Cookie", "JSESSIONID=" + browser.cookie("JSESSIONID"));
        held.forEach(this::isOpen);

        end(how, person, List.of());

        areOver(held);
        assertThat(held.get(1).ended().join()).isEqualTo(how == End.ROLE_LOST ? 200 : 401);
        await().atMost(SOON).until(() -> browser.get("/skills").statusCode() == (how == End.ROLE_LOST ? 200 : 302));
    }

    @Test
    void signingOutEndsWhatThisSessionHoldsOpenAndNothingElse() {
        Person person = hired();
        Browser browser = signedIn(person);
        List<HeldOpen> held = readers("Cookie", "JSESSIONID=" + browser.cookie("JSESSIONID"));
        List<HeldOpen> others =
                readers("Cookie", "JSESSIONID=" + signedIn(person).cookie("JSESSIONID"));
        held.forEach(this::isOpen);
        others.forEach(this::isOpen);

        browser.postForm("/logout", Map.of("_csrf", browser.csrf("/skills")));

        areOver(held);
        await().during(Duration.ofMillis(1500))
                .atMost(Duration.ofSeconds(3))
                .until(() -> others.get(0).isOpen());
        newPassword(person);
        areOver(others);
    }

    @Test
    void aSessionThatHasAskedForNothingYetEndsWithItsPasswordToo() {
        Person person = hired();
        Browser browser = signedIn(person);

        newPassword(person);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(browser.get("/skills").headers().firstValue("Location"))
                        .hasValueSatisfying(to -> assertThat(to).contains("/login")));
    }

    @Test
    void whatArrivesSlowlyIsNotActedUponAfterTheEnd() throws IOException {
        Person person = hired();
        grant(person, "tenant-member", "tenant-admin");
        String bearer =
                "Bearer " + signedIn(person.name(), person.password(), "user").token();
        Multipart folder = new Multipart()
                .file("package", "f.zip", ScriptFolder.shell("low").zip())
                .field("metadata", "{\"scriptCode\":\"late\",\"scenario\":\"Too late.\"}");
        String token = "{\"name\":\"late\",\"kind\":\"user\",\"expiresInDays\":1}";
        try (SlowRequest upload =
                        new SlowRequest(port(), "/api/v1/submissions", bearer, folder.contentType(), folder.body());
                SlowRequest run = json("/api/v1/skills/" + CODE + "/executions", bearer, "{\"input\":{\"late\":1}}");
                SlowRequest byToken = json("/api/v1/tokens", bearer, token);
                SlowRequest byPassword = json("/api/v1/tokens", basic(person), token)) {
            newPassword(person);
            assertThat(byPassword.finish()).isEqualTo(401);
            assertThat(byToken.finish()).isEqualTo(401);
            await().pollDelay(SOON).until(() -> true);
            assertThat(upload.finish()).isEqualTo(401);
            assertThat(run.finish()).isEqualTo(401);
        }
        assertThat(acmeAdmin.get("/api/v1/submissions").raw().body()).doesNotContain("\"late\"");
        assertThat(acmeAdmin.get("/api/v1/executions").raw().body()).doesNotContain("\"late\"");
        assertThat(database.queryForObject(
                        "select count(*) from api_token where owner = ? and revoked_at is null",
                        Integer.class,
                        person.name()))
                .isZero();
    }

    @Test
    void aTokenThatIsMadeWhileThePasswordIsReplacedIsOverWithIt() {
        Person person = hired();
        String token = "{\"name\":\"raced\",\"kind\":\"user\",\"expiresInDays\":1}";
        for (int round = 0; round < 6; round++) {
            Person now = person;
            List<CompletableFuture<HttpResponse<String>>> made = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> new Browser(port())
                            .postJson("/api/v1/tokens", token, Browser.basic(now.name(), now.password()))))
                    .toList();
            person = new Person(now.name(), newPassword(now));
            made.forEach(one -> assertThat(one.join().statusCode()).isIn(201, 401, 403));
        }
        assertThat(database.queryForObject(
                        "select count(*) from api_token where owner = ? and revoked_at is null",
                        Integer.class,
                        person.name()))
                .isZero();
    }

    @Test
    void whatGoesOutSlowlyIsCutAtTheEnd() throws IOException {
        Person person = hired();
        live(
                ScriptFolder.shell("low")
                        .with(
                                "main.sh",
                                "# @risk low\nhead -c 15000000 /dev/urandom > \"$EXECFABRIC_ARTIFACT_DIR/big\"\n"),
                "big-file",
                Map.of());
        acmeMember
                .get("/api/v1/executions?limit=200")
                .body()
                .path("items")
                .forEach(other ->
                        acmeAdmin.post("/api/v1/executions/" + other.path("id").asText() + "/cancellation", Map.of()));
        String made = run(acmeMember, "big-file", Map.of()).text("id");
        assertThat(ended(made).text("status")).isEqualTo("SUCCEEDED");
        String bearer =
                "Bearer " + signedIn(person.name(), person.password(), "user").token();
        try (SlowRequest download = SlowRequest.get(port(), "/api/v1/executions/" + made + "/artifacts/big", bearer)) {
            assertThat(download.status()).isEqualTo(200);
            newPassword(person);
            await().pollDelay(SOON).until(() -> true);
            assertThat(download.rest()).isLessThan(15_000_000);
        }
    }

    @Test
    void whoWaitsIsToldOfAnEndThatIsMadeElsewhere() {
        liveOnce(ScriptFolder.shell("medium"), "far-end", Map.of("confirmationRequired", true));
        String denied = waiting(acmeMember, "far-end");
        String unannounced = waiting(acmeMember, "far-end");
        List<HeldOpen> held = waitingFor(denied);
        List<HeldOpen> others = waitingFor(unannounced);

        assertThat(confirmation(RestClientOf.demo(elsewhere(), "acme-confirmer"), denied, "DENY")
                        .status())
                .isEqualTo(200);
        areOver(held);
        assertThat(others).allMatch(HeldOpen::isOpen);
        database.update("update execution set status = 'EXPIRED' where id = ?", unannounced);
        areOver(others);

        assertThat(held).allMatch(one -> one.ended().join() == 200);
        assertThat(others).allMatch(one -> one.ended().join() == 200);
    }

    private List<HeldOpen> waitingFor(String execution) {
        List<HeldOpen> held = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            held.addAll(readers(execution, "Authorization", "Bearer " + acmeMember.token()));
        }
        held.forEach(this::isOpen);
        return held;
    }

    /** A log and a waiting request, whoever asks. */
    private List<HeldOpen> readers(String header, String value) {
        return readers(run, header, value);
    }

    private List<HeldOpen> readers(String execution, String header, String value) {
        String path = "/api/v1/executions/" + execution;
        return List.of(
                HeldOpen.get(address(), path + "/log", header, value, "Accept", "text/event-stream"),
                HeldOpen.get(address(), path + "?waitSeconds=30", header, value));
    }

    private static List<HeldOpen> assistantsCalls(McpWire wire) {
        String address = wire.endpoint().toString().replaceAll("/mcp$", "");
        String[] headers = {
            "Authorization",
            "Bearer " + wire.token(),
            "Mcp-Session-Id",
            wire.session(),
            "Accept",
            "application/json, text/event-stream"
        };
        String call = "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"tools/call\",\"params\":{\"name\":\"" + CODE
                + "\",\"arguments\":{},\"_meta\":{\"progressToken\":\"p\"}}}";
        return List.of(HeldOpen.get(address, "/mcp", headers), HeldOpen.post(address, "/mcp", call, headers));
    }

    private void isOpen(HeldOpen held) {
        if (!held.what().contains("waitSeconds")) {
            assertThat(held.begun().join()).as(held.what()).isEqualTo(200);
        }
        assertThat(held.isOpen()).as(held.what()).isTrue();
    }

    private static void areOver(List<HeldOpen> held) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(held)
                        .filteredOn(HeldOpen::isOpen)
                        .extracting(HeldOpen::what)
                        .isEmpty());
    }

    private void end(End how, Person person, List<String> tokens) {
        RestClientOf hand = RestClientOf.demo(elsewhere(), "acme-admin");
        switch (how) {
            case TOKEN_DELETED -> {
                RestClientOf own = RestClientOf.with(elsewhere(), person.name(), person.password(), "user");
                tokens.forEach(id ->
                        assertThat(own.delete("/api/v1/tokens/" + id).status()).isEqualTo(204));
            }
            case TOKEN_EXPIRED ->
                database.update("update api_token set expires_at = created_at where owner = ?", person.name());
            case LOCKED -> done(hand.post("/api/v1/users/" + person.name() + "/lock", Map.of()));
            case ROLE_LOST -> grant(person, "tenant-member");
            case NEW_PASSWORD -> newPassword(person);
        }
    }

    private void grant(Person person, String... roles) {
        done(RestClientOf.demo(elsewhere(), "acme-admin")
                .put("/api/v1/users/" + person.name() + "/roles", Map.of("roles", List.of(roles))));
    }

    private SlowRequest json(String path, String authorization, String body) throws IOException {
        return new SlowRequest(port(), path, authorization, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static String basic(Person person) {
        return Browser.basic(person.name(), person.password())[1];
    }

    private String newPassword(Person person) {
        Answer replaced = RestClientOf.demo(elsewhere(), "acme-admin")
                .post("/api/v1/users/" + person.name() + "/password", Map.of());
        done(replaced);
        return replaced.text("password");
    }

    private Person hired() {
        String name = "ends." + PEOPLE.incrementAndGet();
        Answer made =
                acmeAdmin.post("/api/v1/users", Map.of("id", name, "roles", List.of("tenant-member", "confirmer")));
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        return new Person(made.text("id"), made.text("password"));
    }

    private Browser signedIn(Person person) {
        Browser browser = new Browser(port());
        browser.signIn(person.name(), person.password());
        return browser;
    }

    private int port() {
        return Integer.parseInt(address().replaceAll(".*:", ""));
    }

    private String status() {
        JsonNode body = acmeMember.get("/api/v1/executions/" + run).body();
        return body.path("status").asText();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    }
}
