package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.availability.Isolation;
import io.execfabric.hotupdate.availability.sweep.IsolationSweeps;
import io.execfabric.hotupdate.availability.sweep.IsolationSweeps.AfterChanges;
import io.execfabric.hotupdate.shared.IsolationInputsChanged;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.LeakyDoor;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.ScriptFolder;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a change concerns is looked at first, however long a sweep of everything takes, and everybody sees how far that is. */
public abstract class TouchedTenantJourney extends Journey {

    private static final Caller ADMIN = new Caller("somebody", null, Set.of(Role.PLATFORM_ADMIN), null);
    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId GLOBEX = new TenantId("globex");

    @LocalServerPort
    private int ownPort;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private IsolationSweeps sweeps;

    @Autowired
    private Isolation isolation;

    @Autowired
    private LeakyDoor door;

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
    void aLeakOfTheChangedTenantIsClosedWhileASweepOfEverythingHangs() {
        published(admin, script("slow"), "slowtoask", Map.of());
        live(script("first"), "lookedatfirst", Map.of());
        sweeps.sweep("before");
        door.keepWaiting("slowtoask");
        try (AfterChanges after = sweeps.afterChanges()) {
            after.changed(new IsolationInputsChanged("everything hangs"));
            soon().until(door::isAsked);

            door.leak("lookedatfirst");
            after.changed(new IsolationInputsChanged("roles of acme", ACME));

            Isolation.Sweep first = kept(sweep -> sweep.reason().equals("roles of acme"));
            assertThat(first.scope()).containsExactly("acme");
            assertThat(first.findings())
                    .anySatisfy(found -> assertThat(found.what()).contains("leaky as", "was quarantined"));
            assertThat(acmeMember.get("/api/v1/skills/lookedatfirst").status()).isEqualTo(404);
            assertHangsInSight();
            assertThat(isolation.report(ADMIN).redSince()).isTrue();
            manyChangesAreOneMoreSweepOfEverything(after);
        }
    }

    private void assertHangsInSight() {
        JsonNode body = admin.get("/api/v1/isolation").body();
        assertThat(body.path("reason").asText()).isEqualTo("before");
        assertThat(body.path("scope").isArray()).isTrue();
        assertThat(body.path("running")).hasSize(1);
        JsonNode running = body.path("running").get(0);
        assertThat(running.path("reason").asText()).isEqualTo("everything hangs");
        assertThat(running.path("startedAt").asText()).isNotEmpty();
        assertThat(running.path("scope")).isEmpty();
        int looked = running.path("looked").asInt(-1);
        assertThat(looked).isNotNegative();
        assertThat(running.path("live").asInt()).isGreaterThan(looked);

        Browser browser = new Browser(ownPort);
        browser.signIn("journey-admin", "journey-admin-demo");
        assertThat(browser.get("/governance/isolation").body())
                .contains("A sweep is running on this server", "everything hangs", looked + " of ")
                .contains("<progress value=\"" + looked + "\" max=")
                .contains("Since that sweep began, another one found something.");
    }

    private void manyChangesAreOneMoreSweepOfEverything(AfterChanges after) {
        after.changed(new IsolationInputsChanged("quota of globex", GLOBEX));
        kept(sweep -> sweep.reason().equals("quota of globex"));
        after.changed(new IsolationInputsChanged("a grant to globex", GLOBEX));
        kept(sweep -> sweep.reason().equals("a grant to globex"));

        door.letGo();

        soon().until(
                        () -> isolation.report(ADMIN).latest(),
                        latest -> latest != null && latest.reason().equals("a grant to globex"));
        soon().until(() -> isolation.report(ADMIN).running().isEmpty());
        assertThat(ofEverything()).containsExactly("before", "everything hangs", "a grant to globex");
        assertThat(isolation.report(ADMIN).redSince()).isFalse();
    }

    @Test
    void itLooksAtWhatTheTenantOwnsAndWasGrantedAndAtNothingElse() {
        published(admin, script("granted"), "grantedfirst", Map.of());
        sweeps.sweep("before a grant");
        int before = sweeps.sweep("acme alone", "acme").versions();
        assertThat(before).isEqualTo(liveOf("acme") + grantedTo("acme"));
        admin.put("/api/v1/public/skills/grantedfirst/grants/acme");
        door.leak("grantedfirst");

        Isolation.Sweep others = sweeps.sweep("globex alone", "globex");
        assertThat(others.green()).as(others.toString()).isTrue();
        assertThat(others.versions()).isEqualTo(liveOf("globex") + grantedTo("globex"));
        Isolation.Sweep both = sweeps.sweep("both", "globex", "acme");

        assertThat(both.scope()).containsExactly("acme", "globex");
        assertThat(both.versions()).isEqualTo(before + 1 + others.versions());
        assertThat(both.findings())
                .singleElement()
                .satisfies(found -> assertThat(found.skill()).isEqualTo("grantedfirst"));
        assertThat(acmeMember.get("/api/v1/skills/grantedfirst").status()).isEqualTo(404);
    }

    @Test
    void whoIsAuthorisedWithoutAGrantIsFoundWhosesoeverTheChangeWas() {
        live(script("foreign"), "foreignfirst", Map.of());
        String version =
                database.queryForObject("select live_version_id from skill where code = 'foreignfirst'", String.class);

        sweeps.keepOutDuring(() -> {
            database.update(
                    "insert into tenant_authorization (id, tenant_id, skill_version_id, ai_scope, manual_entry,"
                            + " confirmation, granted_at) values (?, 'globex', ?, true, true, false, ?)",
                    UUID.randomUUID().toString(),
                    version,
                    Timestamp.from(Instant.now()));
            Isolation.Sweep swept = sweeps.sweep("a person of globex", "globex");

            assertThat(swept.leaks()).isOne();
            assertThat(swept.findings())
                    .singleElement()
                    .satisfies(found -> assertThat(found.what()).contains("globex", "was removed"));
        });
        assertThat(acmeMember.get("/api/v1/skills/foreignfirst").status()).isEqualTo(200);
    }

    private static ScriptFolder script(String word) {
        return ScriptFolder.prettyJson().with("main.py", "# @risk low\nprint('" + word + " of the touched tenant')\n");
    }

    private Isolation.Sweep kept(Predicate<Isolation.Sweep> wanted) {
        return soon().until(
                        () -> isolation.report(ADMIN).others().stream()
                                .filter(wanted)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Their reasons, from the first of this test on. */
    private List<String> ofEverything() {
        List<String> reasons = database.queryForList(
                "select reason from isolation_sweep where scope is null order by id", String.class);
        return reasons.subList(reasons.lastIndexOf("before"), reasons.size());
    }

    private int liveOf(String tenant) {
        return database.queryForObject(
                "select count(live_version_id) from skill where tenant_id = ?", Integer.class, tenant);
    }

    private int grantedTo(String tenant) {
        return database.queryForObject(
                "select count(s.live_version_id) from public_grant g join skill s on s.id = g.skill_id"
                        + " where g.granted_tenant = ?",
                Integer.class,
                tenant);
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
    }
}
