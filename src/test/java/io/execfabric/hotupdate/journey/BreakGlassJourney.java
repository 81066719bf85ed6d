package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A platform admin in a tenant: not at all without emergency access, narrowly and loudly with it. */
public abstract class BreakGlassJourney extends Journey {

    private static final String GLASSES = "/api/v1/break-glass";
    private static final Map<String, ?> ASK_FIRST = Map.of("confirmationRequired", true);

    private RestClientOf admin;
    private String runOfAcme;

    @BeforeAll
    void aTenantHasRuns() {
        admin = journeyAdmin();
        live(ScriptFolder.shell("low"), "glassy", Map.of());
        live(ScriptFolder.shell("medium"), "glassy-asked", ASK_FIRST);
        runOfAcme = run(acmeMember, "glassy", Map.of("secret", "acme's own")).text("id");
        ended(runOfAcme);
    }

    @AfterEach
    void closeAll() {
        items(admin.get(GLASSES)).forEach(glass -> {
            if (glass.path("state").asText().equals("OPEN")) {
                admin.delete(GLASSES + "/" + glass.path("id").asText());
            }
        });
    }

    @Test
    void withoutItAPlatformAdminFindsNothingOfATenantsRuns() {
        assertNothingWithoutTheAddressOfAGlass();
        assertThat(admin.get(GLASSES + "/none/executions").status()).isEqualTo(404);
        assertThat(admin.get(GLASSES + "/none/executions/" + runOfAcme).status())
                .isEqualTo(404);
        assertThat(admin.get(GLASSES + "/none/skills").status()).isEqualTo(404);
        assertThat(ask("none", "glassy").status()).isEqualTo(404);
    }

    @Test
    void whileItIsOpenTheTenantsRunsAreReadAndEachLookIsInTheTenantsTrail() {
        String glass = opened("acme");
        String there = GLASSES + "/" + glass + "/executions";

        assertThat(items(admin.get(there)).findValuesAsText("id")).contains(runOfAcme);
        JsonNode run = admin.get(there + "/" + runOfAcme).body();
        assertThat(run.path("input").path("secret").asText()).isEqualTo("acme's own");
        assertThat(run.path("artifacts").findValuesAsText("name")).contains("table.csv");
        assertThat(admin.get(there + "/" + runOfAcme + "/artifacts/table.csv")
                        .raw()
                        .body())
                .isEqualTo("a,b\n");
        assertThat(admin.get(there + "/" + runOfAcme + "/log").status()).isEqualTo(200);

        assertThat(trail(acmeAdmin, glass))
                .containsExactly(
                        "BREAK_GLASS_USED Read the whole log of the run " + runOfAcme + ".",
                        "BREAK_GLASS_USED Read the file table.csv of the run " + runOfAcme + ".",
                        "BREAK_GLASS_USED Read the run " + runOfAcme + ".",
                        "BREAK_GLASS_USED Read the list of runs.",
                        "BREAK_GLASS_OPENED Emergency access for 15 minutes. Reason: the nightly report hangs");
        assertThat(trail(globexAdmin, glass)).isEmpty();
        assertNothingWithoutTheAddressOfAGlass();
    }

    @Test
    void whatTheTenantRunsByHandRunsInTheAdminsOwnName() {
        String glass = opened("acme");
        assertThat(items(admin.get(GLASSES + "/" + glass + "/skills")).findValuesAsText("code"))
                .contains("glassy", "glassy-asked");

        Answer asked = ask(glass, "glassy");

        assertThat(asked.status()).as(asked.raw().body()).isEqualTo(202);
        Answer done = ended(asked.text("id"));
        assertThat(done.text("status")).isEqualTo("SUCCEEDED");
        assertThat(done.text("requestedBy")).isEqualTo("journey-admin");
        assertThat(trail(acmeAdmin, asked.text("id")))
                .last()
                .isEqualTo("RUN_REQUESTED Run of glassy version 1 requested by a platform admin's emergency access.");
        assertThat(ask(glass, "no-such-script").status()).isEqualTo(404);
    }

    @Test
    void itNeverConfirmsCancelsSubmitsOrDecides() {
        String glass = opened("acme");
        String own = ask(glass, "glassy-asked").text("id");
        String others = waiting(acmeMember, "glassy-asked");
        String inReview = inReview(ScriptFolder.shell("low"), "glassy-submitted", Map.of());

        for (String run : List.of(own, others)) {
            assertThat(confirmation(admin, run, "CONFIRM").status()).isEqualTo(403);
            assertThat(admin.post("/api/v1/executions/" + run + "/cancellation", Map.of())
                            .status())
                    .isEqualTo(403);
            for (String more : List.of("confirmation", "cancellation")) {
                String path = GLASSES + "/" + glass + "/executions/" + run + "/" + more;
                assertThat(admin.post(path, Map.of("decision", "CONFIRM")).status())
                        .as(path)
                        .isEqualTo(404);
            }
        }
        assertThat(decision(admin, inReview, Map.of()).status()).isEqualTo(403);
        assertThat(admin.submit(ScriptFolder.shell("low").zip(), metadata("glassy-own", Map.of()))
                        .status())
                .isEqualTo(403);
        assertThat(admin.post("/api/v1/skills/glassy/answers", Map.of("aiCallable", true, "reason", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(admin.post("/api/v1/skills/glassy/disable", Map.of("reason", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(submission(inReview).text("status")).isEqualTo("IN_REVIEW");
        assertThat(acmeMember.get("/api/v1/executions/" + own).text("status")).isEqualTo("AWAITING_CONFIRMATION");
        assertAccepted(confirmation(acmeConfirmer, own, "DENY"));
        assertThat(ended(own).text("status")).isEqualTo("DENIED");
        acmeMember.post("/api/v1/executions/" + others + "/cancellation", Map.of());
    }

    @Test
    void itOpensNothingOfAnotherTenant() {
        String glass = opened("globex");

        assertThat(admin.get(GLASSES + "/" + glass + "/executions/" + runOfAcme).status())
                .isEqualTo(404);
        assertThat(admin.get(GLASSES + "/" + glass + "/executions/" + runOfAcme + "/log")
                        .status())
                .isEqualTo(404);
        assertThat(items(admin.get(GLASSES + "/" + glass + "/executions")).findValuesAsText("id"))
                .doesNotContain(runOfAcme);
        assertThat(items(admin.get(GLASSES + "/" + glass + "/skills")).findValuesAsText("code"))
                .doesNotContain("glassy");
        assertThat(ask(glass, "glassy").status()).isEqualTo(404);
        assertThat(trail(acmeAdmin, glass)).isEmpty();
    }

    @Test
    void closedIsClosedAtOnce() {
        String glass = opened("acme");
        assertThat(admin.delete(GLASSES + "/" + glass).status()).isEqualTo(200);

        assertThat(admin.get(GLASSES + "/" + glass + "/executions").status()).isEqualTo(404);
        assertThat(ask(glass, "glassy").status()).isEqualTo(404);
        assertThat(admin.delete(GLASSES + "/" + glass).status()).isEqualTo(409);
        assertThat(admin.delete(GLASSES + "/none").status()).isEqualTo(404);
    }

    @Test
    void nobodyButAPlatformAdminWithThePasswordOpensIt() {
        for (RestClientOf other : List.of(acmeAdmin, acmeConfirmer, globexAdmin, reviewer, assistant())) {
            assertThat(order(other, "acme", "journey-admin-demo").status()).isEqualTo(403);
            assertThat(other.get(GLASSES).status()).isEqualTo(403);
        }
        assertThat(order(admin, "acme", "wrong").status()).isEqualTo(403);
        assertThat(order(admin, "nobody", "journey-admin-demo").status()).isEqualTo(404);
        assertThat(admin.post(GLASSES, Map.of("tenant", "acme", "password", "journey-admin-demo"))
                        .status())
                .isEqualTo(422);
        assertThat(admin.post(GLASSES, Map.of("tenant", "acme", "reason", "r", "minutes", 61))
                        .status())
                .isEqualTo(422);
        assertThat(items(admin.get(GLASSES)).findValuesAsText("state")).doesNotContain("OPEN");
    }

    private void assertNothingWithoutTheAddressOfAGlass() {
        assertThat(admin.get("/api/v1/executions/" + runOfAcme).status()).isEqualTo(404);
        assertThat(admin.get("/api/v1/executions").status()).isEqualTo(404);
        assertThat(admin.get("/api/v1/skills/glassy").status()).isEqualTo(404);
        assertThat(run(admin, "glassy", Map.of()).status()).isEqualTo(403);
    }

    private String opened(String tenant) {
        Answer answer = order(admin, tenant, "journey-admin-demo");
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return answer.text("id");
    }

    private static Answer order(RestClientOf who, String tenant, String password) {
        return who.post(GLASSES, Map.of("tenant", tenant, "reason", "the nightly report hangs", "password", password));
    }

    private Answer ask(String glass, String code) {
        return admin.post(GLASSES + "/" + glass + "/skills/" + code + "/executions", Map.of("input", Map.of()));
    }

    /** What {@code who} reads about {@code subject}, newest first. */
    private static List<String> trail(RestClientOf who, String subject) {
        JsonNode entries = items(who.get("/api/v1/audit?subject=" + subject));
        return entries.valueStream()
                .map(entry -> entry.path("action").asText() + " "
                        + entry.path("detail").asText())
                .toList();
    }

    private static JsonNode items(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.body().path("items");
    }
}
