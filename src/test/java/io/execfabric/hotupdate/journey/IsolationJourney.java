package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.availability.Isolation;
import io.execfabric.hotupdate.availability.sweep.IsolationSweeps;
import io.execfabric.hotupdate.support.LeakyDoor;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is live is looked at again and again; what leaks is closed, audited and put before the admins. */
public abstract class IsolationJourney extends Journey {

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private IsolationSweeps sweeps;

    @Autowired
    private LeakyDoor door;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private RestClientOf admin;

    @BeforeAll
    void signInTheAdmin() {
        admin = journeyAdmin();
    }

    @AfterEach
    void shutTheDoor() {
        door.shut();
    }

    @Test
    void aGrantThatWasInsertedByHandIsFoundRemovedAndReportedAndTheOwnerWorksOn() {
        live(script("granted"), "handgrant", Map.of());
        String version = versionId("handgrant");

        Isolation.Sweep swept = sweeps.sweepAfter(() -> database.update(
                "insert into tenant_authorization (id, tenant_id, skill_version_id, ai_scope, manual_entry, confirmation,"
                        + " granted_at) values (?, 'globex', ?, true, true, false, ?)",
                UUID.randomUUID().toString(),
                version,
                Timestamp.from(Instant.now())));

        assertThat(swept.green()).isFalse();
        assertThat(swept.findings()).anySatisfy(found -> {
            assertThat(found.skill()).isEqualTo("handgrant");
            assertThat(found.check()).isEqualTo("authorised-tenants");
            assertThat(found.what()).contains("globex", "was removed");
        });
        assertThat(authorised(version)).isOne();
        assertThat(run(acmeMember, "handgrant", Map.of()).status()).isEqualTo(202);
        assertThat(incident(version).getIncidentMessage()).contains("of acme/handgrant", "globex");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(version)
                        .taskCandidateGroup("platform-admin")
                        .count())
                .isOne();
        assertThat(audited(version)).isOne();
        assertThat(sweeps.sweep("once more").findings())
                .noneMatch(found -> found.skill().equals("handgrant"));
    }

    @Test
    void aDoorThatOpensToForeignersHasTheVersionQuarantined() throws IOException {
        live(script("leaking"), "leaksnow", Map.of());
        String version = versionId("leaksnow");

        Isolation.Sweep swept = sweeps.sweepAfter(() -> door.leak("leaksnow"));

        assertThat(swept.findings())
                .anySatisfy(found -> assertThat(found.what())
                        .contains("leaky as", "member is open, expected closed", "was quarantined"));
        assertThat(acmeMember.get("/api/v1/skills/leaksnow").status()).isEqualTo(404);
        assertThat(acmeAdmin.get("/api/v1/skills/leaksnow/versions").raw().body())
                .contains("\"quarantineReason\":\"CLOSED_LEAK\"");
        assertThat(new TrailReason(database).of(version)).isEqualTo("CLOSED_LEAK");
        assertThat(admin.get("/api/v1/governance/quarantines").raw().body())
                .contains("Find out what opened it, repair that and let the version be checked again");
        assertThat(incident(version).getIncidentMessage()).contains("of acme/leaksnow", "leaky as");
        assertThat(audited(version)).isOne();
        assertThat(acmeAdmin
                        .get("/api/v1/audit?limit=200&subject=" + version)
                        .raw()
                        .body())
                .contains("The isolation checks were red")
                .doesNotContain("globex", "canary", "leaky");
        assertThat(acmeAdmin.get("/api/v1/notifications").raw().body()).doesNotContain("globex", "leaky");
    }

    @Test
    void theLatestSweepIsForThePlatformsAdminsAlone() {
        sweeps.sweep("looked at");

        Answer latest = admin.get("/api/v1/isolation");

        assertThat(latest.status()).isEqualTo(200);
        assertThat(latest.body().path("versions").isInt()).isTrue();
        assertThat(latest.body().path("endedAt").asText()).isNotEmpty();
        assertThat(acmeAdmin.get("/api/v1/isolation").status()).isEqualTo(403);
    }

    private static ScriptFolder script(String word) {
        return ScriptFolder.prettyJson()
                .with("main.py", "# @risk low\nprint('" + word + " of the isolation journey')\n");
    }

    private String versionId(String code) {
        return database.queryForObject(
                "select v.id from skill_version v join skill s on s.id = v.skill_id where s.code = ?",
                String.class,
                code);
    }

    private int authorised(String version) {
        return database.queryForObject(
                "select count(*) from tenant_authorization where skill_version_id = ?", Integer.class, version);
    }

    private int audited(String version) {
        return database.queryForObject(
                "select count(*) from audit_event where action = 'ISOLATION_BROKEN' and subject_id = ?",
                Integer.class,
                version);
    }

    private Incident incident(String version) {
        return runtime.createIncidentQuery().incidentType("isolationBroken").list().stream()
                .filter(incident -> runtime.createProcessInstanceQuery()
                        .processInstanceId(incident.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey()
                        .equals(version))
                .findFirst()
                .orElseThrow();
    }
}
