package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.audit.SubjectEvent;
import io.execfabric.hotupdate.availability.sweep.IsolationSweeps;
import io.execfabric.hotupdate.execution.ChainOfEvidence;
import io.execfabric.hotupdate.execution.Evidence;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import io.execfabric.hotupdate.support.TouchedIsolation;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the platform itself provides: two reviewers always, and for named tenants alone. */
public abstract class PublicJourney extends Journey {

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private IsolationSweeps sweeps;

    @Autowired
    private TouchedIsolation touched;

    @Autowired
    private UserDirectory people;

    @Autowired
    private Executions executions;

    @Autowired
    private Evidence evidence;

    private RestClientOf admin;

    @BeforeAll
    void signInThePlatform() {
        admin = journeyAdmin();
    }

    @Test
    void aGrantedTenantHasItLikeItsOwnAndNobodyElseHasIt() {
        publish("provided", 1);
        assertMissing(acmeMember, "provided");

        assertThat(grant("provided", "acme").status()).isEqualTo(204);
        assertThat(grant("provided", "acme").status()).isEqualTo(204);
        assertThat(codes(acmeMember)).containsOnlyOnce("provided");
        assertThat(acmeMember
                        .get("/api/v1/skills/provided")
                        .body()
                        .path("provided")
                        .asBoolean())
                .isTrue();
        JsonNode report = acmeMember
                .get("/api/v1/skills/provided/versions/1/availability")
                .body();
        assertThat(report.path("green").asBoolean()).as(report.toString()).isTrue();
        assertThat(report.toString())
                .contains("the owner and 1 granted", "acme member")
                .doesNotContain("globex");
        assertRuns("provided", 1);
        assertMissing(globexAdmin, "provided");
        publish("provided", 2);
        assertRuns("provided", 2);
        Answer back = admin.post(
                "/api/v1/tenants/public/skills/provided/rollback", Map.of("version", 1, "reason", "2 rounds wrongly"));
        assertThat(back.status()).as(back.raw().body()).isEqualTo(200);
        assertRuns("provided", 1);

        assertThat(withdraw("provided", "acme").status()).isEqualTo(204);
        assertThat(withdraw("provided", "acme").status()).isEqualTo(204);
        assertMissing(acmeMember, "provided");
        assertThat(audited("provided")).contains("GRANTED", "GRANT_WITHDRAWN");
        assertThat(touched.reasons()).contains("a grant", "a withdrawn grant");
    }

    @Test
    void anAuthorisationWrittenByHandOpensNothingAndTurnsTheNextChecksRed() {
        publish("forged", 1);
        grant("forged", "acme");
        sweeps.keepOutDuring(this::forgeAndFind);
        assertThat(grant("forged", "acme").status()).isEqualTo(204);
    }

    @Test
    void whatIsRevokedInThePublicAreaIsGoneForEveryTenantThatHadIt() {
        publish("barred", 1);
        grant("barred", "acme");
        assertRuns("barred", 1);
        assertThat(admin.post(
                                "/api/v1/revocations",
                                Map.of("tenant", "public", "skill", "barred", "version", 1, "reason", "leaks"))
                        .status())
                .isEqualTo(201);
        assertMissing(acmeMember, "barred");
    }

    @Test
    void aTenantsOwnCapabilityWinsAndTheGrantSaysSo() {
        live(printing("both-have-it", 7), "both-have-it", Map.of());
        publish("both-have-it", 1);
        assertThat(grant("both-have-it", "acme").status()).isEqualTo(204);
        assertThat(codes(acmeMember)).containsOnlyOnce("both-have-it");
        assertRuns("both-have-it", 7);
        assertThat(acmeMember
                        .get("/api/v1/skills/twice")
                        .body()
                        .path("provided")
                        .asBoolean())
                .isFalse();
        JsonNode area = admin.get("/api/v1/public/skills").body().path("items");
        assertThat(area)
                .filteredOn(skill -> skill.path("code").asText().equals("both-have-it"))
                .singleElement()
                .satisfies(skill -> assertThat(
                                skill.path("grants").path(0).path("hidden").asBoolean())
                        .isTrue());
        withdraw("both-have-it", "acme");
        assertRuns("both-have-it", 7);
    }

    @Test
    void aTenantsSubmissionNeverLandsThere() {
        byte[] zip = printing("intruder", 1).zip();
        Answer named = acmeAdmin.submit(zip, metadata("intruder", Map.of("tenant", "public")));
        assertThat(named.status()).isEqualTo(403);
        byte[] layout = printing("intruder", 1).below("public/python/intruder").zip();
        Answer laid = acmeAdmin.submit(layout, metadata("intruder", Map.of()));
        assertThat(laid.status()).isEqualTo(422);
        assertThat(laid.body().path("findings").findValuesAsText("code")).contains("TENANT_MISMATCH");
        assertThat(submitted(acmeAdmin, zip).status()).isEqualTo(403);
        assertThat(submitted(reviewer, zip).status()).isEqualTo(403);
        assertThat(admin.submit(zip, metadata("intruder", Map.of())).status()).isEqualTo(403);
    }

    @Test
    void aPlatformAdminTakesBackOnlyWhatIsThePublicAreas() {
        Answer theirs = submitted(admin, printing("taken", 1).zip());
        assertThat(theirs.status()).as(theirs.raw().body()).isEqualTo(201);
        awaitStatus(theirs.text("id"), "IN_REVIEW");
        String tenants = inReview(printing("kept-apart", 1), "kept-apart", Map.of());
        assertThat(withdrawn(tenants).status()).isEqualTo(404);
        assertThat(withdrawn(theirs.text("id")).status()).isEqualTo(200);
    }

    @Test
    void unknownNamesAreMissingAndOthersMayNotGrant() {
        publish("known", 1);
        assertThat(grant("known", "nobody").status()).isEqualTo(404);
        assertThat(grant("known", "canary").status()).isEqualTo(404);
        assertThat(grant("known", "public").status()).isEqualTo(404);
        assertThat(grant("unknown", "acme").status()).isEqualTo(404);
        assertThat(withdraw("unknown", "acme").status()).isEqualTo(404);
        assertThat(acmeAdmin.put("/api/v1/public/skills/known/grants/acme").status())
                .isEqualTo(403);
        assertThat(reviewer.put("/api/v1/public/skills/known/grants/acme").status())
                .isEqualTo(403);
        assertMissing(acmeMember, "known");
    }

    private void publish(String code, int version) {
        published(admin, printing(code, version), code, Map.of());
    }

    private void forgeAndFind() {
        database.update("insert into tenant_authorization (id, tenant_id, skill_version_id, ai_scope, manual_entry,"
                + " confirmation, granted_at) select 'forged-row', 'globex', v.id, true, true, false, v.registered_at"
                + " from skill_version v join skill s on s.id = v.skill_id"
                + " where s.code = 'forged' and s.tenant_id = 'public'");
        try {
            assertMissing(globexAdmin, "forged");
            assertThat(admin.put("/api/v1/public/skills/forged/grants/acme").status())
                    .isEqualTo(409);
            assertThat(actionsAbout("forged")).contains("GRANT_REFUSED");
        } finally {
            database.update("delete from tenant_authorization where id = 'forged-row'");
        }
    }

    private static Answer submitted(RestClientOf who, byte[] zip) {
        return submitted(who, zip, "taken");
    }

    private static Answer submitted(RestClientOf who, byte[] zip, String code) {
        return who.submit("/api/v1/public/submissions", zip, metadata(code, Map.of()));
    }

    private Answer withdrawn(String id) {
        return admin.post("/api/v1/submissions/" + id + "/withdrawal", Map.of("reason", "a newer one comes"));
    }

    private Answer grant(String code, String tenant) {
        return admin.put("/api/v1/public/skills/" + code + "/grants/" + tenant);
    }

    private Answer withdraw(String code, String tenant) {
        return admin.delete("/api/v1/public/skills/" + code + "/grants/" + tenant);
    }

    private void assertRuns(String code, int version) {
        Answer run = run(acmeMember, code, Map.of());
        assertThat(run.status()).as(run.raw().body()).isEqualTo(202);
        Answer done = ended(run.text("id"));
        assertThat(done.text("status")).as(done.raw().body()).isEqualTo("SUCCEEDED");
        assertThat(done.text("stdout")).contains(code + " says " + version);
        Caller member = people.find("acme-member").orElseThrow();
        ChainOfEvidence chain = evidence.of(member, executions.view(member, run.text("id"), 0));
        assertThat(chain.standing()).as(chain.links().toString()).isEqualTo(ChainOfEvidence.Standing.HOLDS);
        assertThat(chain.events()).extracting(SubjectEvent::action).contains("RUN_REQUESTED", "RUN_STARTED");
    }

    private static void assertMissing(RestClientOf who, String code) {
        assertThat(codes(who)).doesNotContain(code);
        assertThat(who.get("/api/v1/skills/" + code).status()).isEqualTo(404);
        assertThat(who.get("/api/v1/skills/" + code + "/versions").status()).isEqualTo(404);
        assertThat(who.get("/api/v1/skills/" + code + "/versions/1/availability")
                        .status())
                .isEqualTo(404);
        assertThat(run(who, code, Map.of()).status()).isEqualTo(404);
    }

    private List<String> audited(String code) {
        return database.queryForList(
                "select action from audit_event where tenant_id = 'acme' and detail like ?", String.class, code + " %");
    }

    private static List<String> codes(RestClientOf who) {
        return who.get("/api/v1/skills?limit=200").body().path("items").findValuesAsText("code");
    }

    private static ScriptFolder printing(String code, int version) {
        return ScriptFolder.prettyJson()
                .with("main.py", "# @risk low\nprint('" + code + " says " + version + " in the public journey')\n");
    }
}
