package io.execfabric.hotupdate.tenancy.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.engine.NotOfOthers;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** The first and later starts, in profile demo and outside, on an engine without the rest of the application. */
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTests {

    private final ProcessEngine engine = newEngine();
    private final CamundaIdentityBridge people = new CamundaIdentityBridge(
            engine.getIdentityService(),
            new PasswordCheck(engine.getIdentityService()),
            new EngineView(engine.getIdentityService()),
            new PeopleSql(
                    JdbcClient.create(engine.getProcessEngineConfiguration().getDataSource())));

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void outsideDemoOneAdminIsMadeWithAPasswordShownOnce(CapturedOutput output) {
        start();

        String shown = output.getOut();
        String password = shown.replaceAll("(?s).*sign in as platform-admin with (\\S+) .*", "$1");
        assertThat(password).hasSize(24);
        assertThat(people.authenticate("platform-admin", password).orElseThrow().has(Role.PLATFORM_ADMIN))
                .isTrue();
        assertThat(engine.getIdentityService().createUserQuery().count()).isEqualTo(1);

        start();

        assertThat(output.getOut().split("sign in as platform-admin")).hasSize(2);
    }

    @Test
    void aStartThatBrokeOffBeforeThePasswordWasShownIsRepeated(CapturedOutput output) {
        engine.getIdentityService().saveUser(engine.getIdentityService().newUser("platform-admin"));

        start();

        assertThat(output.getOut()).contains("sign in as platform-admin with");
        assertThat(people.find("platform-admin")).isPresent();
    }

    @Test
    void aDatabaseWithDemoPasswordsIsRefusedOutsideDemo() {
        start("demo");

        assertThatThrownBy(this::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("demo user");
    }

    @Test
    void theDemoWorldCanBeStartedAgain() {
        start("demo");
        long filters = engine.getFilterService().createFilterQuery().count();
        start("demo");

        assertThat(engine.getIdentityService().createUserQuery().count()).isEqualTo(DemoUser.ALL.size());
        assertThat(filters).isPositive();
        assertThat(engine.getFilterService().createFilterQuery().count()).isEqualTo(filters);
        assertThat(people.all()).containsExactly(new TenantId("acme"), new TenantId("globex"));
    }

    @Test
    void aFilterOfAnEarlierReleaseIsBroughtUpToDateOnce() {
        FilterService filters = engine.getFilterService();
        filters.saveFilter(filters.newTaskFilter("Waiting for me")
                .setQuery(engine.getTaskService().createTaskQuery().taskCandidateGroup("reviewer"))
                .setProperties(Map.of("priority", 1)));

        start("demo");

        Filter waiting = filters.createFilterQuery()
                .filterName("Waiting for me")
                .singleResult();
        assertThat(waiting.getProperties()).containsEntry(NotOfOthers.PROPERTY, true);
        int revision = ((FilterEntity) waiting).getRevision();
        start("demo");
        assertThat(((FilterEntity) filters.getFilter(waiting.getId())).getRevision())
                .isEqualTo(revision);
    }

    private void start(String... profiles) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        PlatformRights rights = new PlatformRights(
                engine.getAuthorizationService(), engine.getFilterService(), engine.getTaskService());
        new FirstStart(
                        people,
                        rights,
                        new FirstAdmin(people, engine.getIdentityService(), new Passwords()),
                        environment)
                .afterSingletonsInstantiated();
    }

    private static ProcessEngine newEngine() {
        String name = "first-start-" + UUID.randomUUID();
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name);
        configuration.setGeneralResourceWhitelistPattern("[a-z0-9-]+");
        configuration.setLoginDelayBase(0);
        configuration.setJobExecutorActivate(false);
        return configuration.buildProcessEngine();
    }
}
