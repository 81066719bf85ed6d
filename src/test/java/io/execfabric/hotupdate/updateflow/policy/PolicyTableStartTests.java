package io.execfabric.hotupdate.updateflow.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.updateflow.PolicyVersion;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which table is in force after a start: an admin's stays, whatever the admin is called and whichever door it came through. */
class PolicyTableStartTests {

    private final ProcessEngine engine = newEngine();
    private final RepositoryService repository = engine.getRepositoryService();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void theShippedTableComesInOnce() {
        start();
        PolicyTables tables = start();

        assertThat(tables.versions()).singleElement().matches(PolicyVersion::isShipped);
        assertThat(tables.file(1)).hasValue(PolicyTables.shipped());
    }

    @Test
    void aLaterReleaseBringsItsOwnWhereNobodyPutAnotherInForce() {
        deployed("Review policy", "shipped");
        assertThat(start().file(2)).hasValue(PolicyTables.shipped());
    }

    @Test
    void soItDoesWhereTheTableCameWithTheModelsOfAnEarlyRelease() {
        deployed("hot-update", "hot-update");
        assertThat(start().file(2)).hasValue(PolicyTables.shipped());
    }

    @Test
    void anAdminsTableStaysAlsoThatOfOneWhoIsCalledLikeOurs() {
        start().deploy(changed(), "shipped");
        assertStays();
        start().deploy(changed(), "hot-update");
        assertStays();
        start().deploy(changed(), "platform-admin");
        assertStays();
    }

    @Test
    void aTableThatCameInByTheEnginesOwnDoorStays() {
        start();
        deployed("mine", null);
        assertStays();
        deployed(null, "process application");
        assertStays();
    }

    @Test
    void anAdminsTableOfAnEarlierReleaseStays() {
        deployed("Review policy", "platform-admin");
        assertStays();
    }

    private void assertStays() {
        int before = start().versions().size();
        PolicyTables tables = start();
        assertThat(tables.versions()).hasSize(before);
        assertThat(tables.versions().get(0).isShipped()).isFalse();
        assertThat(tables.file(before)).hasValue(changed());
    }

    private PolicyTables start() {
        PolicyTables tables = new PolicyTables(repository);
        tables.afterSingletonsInstantiated();
        return tables;
    }

    private void deployed(@Nullable String name, @Nullable String source) {
        repository
                .createDeployment()
                .name(name)
                .source(source)
                .addInputStream(PolicyTables.FILE, new ByteArrayInputStream(changed()))
                .deploy();
    }

    private static byte[] changed() {
        return (new String(PolicyTables.shipped(), StandardCharsets.UTF_8) + "<!-- another -->")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ProcessEngine newEngine() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        String name = "policy-start-" + UUID.randomUUID();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name);
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        return configuration.buildProcessEngine();
    }
}
