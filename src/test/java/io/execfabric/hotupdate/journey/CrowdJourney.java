package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.AtOnce;
import io.execfabric.hotupdate.support.LoggedProblems;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Eight people who want the same at once, wherever two can meet: as many succeed as would one after the other, the others are
 * told why not, and nothing of it is a failure of the server.
 */
public abstract class CrowdJourney extends Journey {

    private static final int PEOPLE = 8;
    private static final Map<String, ?> ASK_FIRST = Map.of("confirmationRequired", true);
    private static final Map<String, ?> REASON = Map.of("reason", "a crowd");

    @Autowired
    private JdbcTemplate database;

    private RestClientOf admin;

    /** How many of them get through. */
    enum Through {
        ONE,
        SOME,
        /** Any number, and all of them get the same: it happened once. */
        SAME,
        ALL
    }

    /**
     * What they want.
     *
     * @param entry the action that the trail has for each who got through; empty where it has none for some of them
     * @param ready makes what it takes, and then answers what each of them does
     */
    record Crowd(String what, Through through, String entry, Supplier<IntFunction<Answer>> ready) {

        @Override
        public String toString() {
            return what;
        }
    }

    @BeforeAll
    void thereIsSomethingToMeetAt() {
        admin = journeyAdmin();
        liveOnce(ScriptFolder.shell("low"), "crowd", Map.of());
        liveOnce(ScriptFolder.shell("medium"), "crowd-asked", ASK_FIRST);
    }

    Stream<Crowd> crowds() {
        return Stream.of(people(), runs(), governance()).flatMap(crowds -> crowds);
    }

    private Stream<Crowd> people() {
        return Stream.of(
                new Crowd(
                        "make a tenant",
                        Through.ONE,
                        "TENANT_CREATED",
                        () -> i -> admin.post("/api/v1/tenants", Map.of("id", "crowded", "name", "Crowded"))),
                new Crowd("make a user", Through.ONE, "USER_CREATED", () -> i -> makeUser("crowd.made")),
                new Crowd("lock a user", Through.SOME, "USER_LOCKED", () -> onUser("crowd.locked", "/lock", "/lock")),
                new Crowd("lock and unlock", Through.SOME, "", () -> onUser("crowd.both", "/lock", "/unlock")),
                new Crowd("new password", Through.SOME, "", () -> onUser("crowd.new", "/password", "/password")),
                new Crowd("change roles", Through.SOME, "", () -> {
                    String id = makeUser("crowd.roles").text("id");
                    return i -> acmeAdmin.put(
                            "/api/v1/users/" + id + "/roles",
                            Map.of("roles", List.of(i % 2 == 0 ? "tenant-admin" : "tenant-member")));
                }),
                new Crowd("make a token", Through.ALL, "TOKEN_ISSUED", () -> i -> makeToken()),
                new Crowd("revoke a token", Through.SAME, "TOKEN_REVOKED", () -> {
                    String token = makeToken().text("id");
                    return i -> acmeAdmin.delete("/api/v1/tokens/" + token);
                }));
    }

    private Stream<Crowd> runs() {
        return Stream.of(
                new Crowd(
                        "ask with one key",
                        Through.ALL,
                        "",
                        () -> i -> acmeMember.post(
                                "/api/v1/skills/crowd/executions",
                                Map.of("input", Map.of(), "idempotencyKey", "crowd"))),
                new Crowd("confirm a run", Through.ONE, "", () -> {
                    String run = waiting(acmeMember, "crowd-asked");
                    return i -> confirmation(acmeConfirmer, run, "CONFIRM");
                }),
                new Crowd("confirm and deny", Through.ONE, "", () -> {
                    String run = waiting(acmeMember, "crowd-asked");
                    return i -> confirmation(acmeConfirmer, run, i % 2 == 0 ? "CONFIRM" : "DENY");
                }),
                new Crowd("confirm and cancel", Through.SOME, "", () -> {
                    String run = waiting(acmeMember, "crowd-asked");
                    return i -> i % 2 == 0
                            ? confirmation(acmeConfirmer, run, "CONFIRM")
                            : acmeMember.post("/api/v1/executions/" + run + "/cancellation", Map.of());
                }));
    }

    private Stream<Crowd> governance() {
        return Stream.of(
                new Crowd(
                        "set a quota",
                        Through.SOME,
                        "QUOTA_CHANGED",
                        () -> i -> admin.put(
                                "/api/v1/tenants/globex/quota", Map.of("openRuns", 1000 + i, "reason", "a crowd"))),
                new Crowd(
                        "change answers",
                        Through.SOME,
                        "ANSWERS_CHANGE_REQUESTED",
                        () -> i -> acmeAdmin.post(
                                "/api/v1/skills/crowd/answers",
                                Map.of(
                                        "aiCallable",
                                        true,
                                        "manualExecution",
                                        true,
                                        "confirmationRequired",
                                        true,
                                        "reason",
                                        "a crowd"))),
                new Crowd(
                        "switch off",
                        Through.ONE,
                        "DISABLED",
                        () -> i -> acmeAdmin.post("/api/v1/skills/crowd/disable", REASON)),
                new Crowd(
                        "switch on",
                        Through.ONE,
                        "ENABLED",
                        () -> i -> acmeAdmin.post("/api/v1/skills/crowd/enable", REASON)),
                new Crowd("open the glass", Through.ONE, "BREAK_GLASS_OPENED", () -> i -> openGlass()),
                new Crowd("close the glass", Through.SAME, "BREAK_GLASS_CLOSED", () -> {
                    String glass = admin.get("/api/v1/break-glass")
                            .body()
                            .path("items")
                            .get(0)
                            .path("id")
                            .asText();
                    return i -> admin.delete("/api/v1/break-glass/" + glass);
                }),
                new Crowd("new signing key", Through.SOME, "", () -> i -> admin.post("/api/v1/approval-keys", REASON)),
                new Crowd("verify the trail", Through.ALL, "", () -> i -> admin.get("/api/v1/audit/verification")));
    }

    @ParameterizedTest
    @MethodSource("crowds")
    void meet(Crowd crowd) {
        IntFunction<Answer> act = crowd.ready().get();
        long before = newestEntry();
        try (LoggedProblems log = new LoggedProblems()) {
            List<Answer> answers = AtOnce.go(PEOPLE, act);

            List<Answer> through =
                    answers.stream().filter(answer -> answer.status() < 300).toList();
            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(answer.status()).as(answer.raw().body()).isIn(200, 201, 202, 204, 404, 409));
            assertThat(through).hasSizeBetween(1, crowd.through() == Through.ONE ? 1 : PEOPLE);
            if (crowd.through() == Through.ALL) {
                assertThat(through).hasSize(PEOPLE);
            }
            if (!crowd.entry().isEmpty()) {
                assertThat(entries(crowd.entry(), before))
                        .isBetween(1L, crowd.through() == Through.SAME ? 1 : (long) through.size());
            }
            assertThat(log.found()).isEmpty();
        }
    }

    private Answer makeUser(String name) {
        return acmeAdmin.post(
                "/api/v1/users", Map.of("id", name, "mail", name + "@acme.example", "roles", List.of("tenant-member")));
    }

    private IntFunction<Answer> onUser(String name, String even, String odd) {
        String id = makeUser(name).text("id");
        return i -> acmeAdmin.post("/api/v1/users/" + id + (i % 2 == 0 ? even : odd), Map.of());
    }

    private Answer makeToken() {
        return acmeAdmin.post("/api/v1/tokens", Map.of("name", "crowd", "kind", "user", "expiresInDays", 1));
    }

    private Answer openGlass() {
        return admin.post(
                "/api/v1/break-glass", Map.of("tenant", "acme", "reason", "a crowd", "password", "journey-admin-demo"));
    }

    private long newestEntry() {
        Long newest = database.queryForObject("select coalesce(max(seq), 0) from audit_event", Long.class);
        return newest == null ? 0 : newest;
    }

    private long entries(String action, long after) {
        Long count = database.queryForObject(
                "select count(*) from audit_event where seq > ? and action = ?", Long.class, after, action);
        return count == null ? 0 : count;
    }
}
