package io.execfabric.hotupdate.updateflow.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.availability.IsolationBroken;
import io.execfabric.hotupdate.capability.VersionQuarantine;
import io.execfabric.hotupdate.engine.EngineFailures;
import io.execfabric.hotupdate.engine.ProcessTenant;
import io.execfabric.hotupdate.engine.TaskFormPlugin;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import io.execfabric.hotupdate.updateflow.process.TaskNameListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A leak that was closed stays before the admins until one of them says that the cause is known. */
@Deployment(resources = "processes/isolation-broken.bpmn")
class BrokenIsolationProcessTests {

    private static final ProcessTenant TENANTS = new ProcessTenant();

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    private final UserDirectory users = mock();
    private final VersionQuarantine quarantine = mock();
    private final List<Object> said = new ArrayList<>();
    private ProcessEngine engine;

    private static ProcessCoverageInMemProcessEngineConfiguration configuration() {
        ProcessCoverageInMemProcessEngineConfiguration configuration =
                new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setProcessEnginePlugins(
                new java.util.ArrayList<>(List.of(TENANTS, new TaskFormPlugin(), new EngineFailures())));
        configuration.setJdbcUrl("jdbc:h2:mem:broken-isolation-process;DB_CLOSE_DELAY=1000");
        configuration.setHistory("full");
        return configuration;
    }

    @BeforeEach
    void setUp() {
        engine = COVERAGE.getProcessEngine();
        BpmnAwareTests.init(engine);
        when(users.find("admin")).thenReturn(Optional.of(new Caller("admin", null, Set.of(Role.PLATFORM_ADMIN), null)));
        when(users.find("reviewer1"))
                .thenReturn(Optional.of(new Caller("reviewer1", null, Set.of(Role.REVIEWER), null)));
        Mocks.register("taskNameListener", new TaskNameListener());
        Mocks.register("brokenIsolationListener", new BrokenIsolationListener(new AdminDecisions(users, said::add)));
    }

    @AfterEach
    void forgetTheBeans() {
        engine.getIdentityService().clearAuthentication();
        Mocks.reset();
        BpmnAwareTests.reset();
    }

    @Test
    void anAdminEndsTheIncidentAndNobodyElse() {
        ProcessInstance instance = broken();
        assertThat(instance.getTenantId()).isEqualTo("acme");
        assertThat(task(instance).getName()).isEqualTo("Find out what opened it: acme / tool");
        assertThat(incidents(instance))
                .singleElement()
                .satisfies(incident -> assertThat(incident.getIncidentMessage())
                        .contains("version 3 of acme/tool", "The tenant globex was authorised"));

        engine.getIdentityService().setAuthenticatedUserId("reviewer1");
        assertThatThrownBy(() -> complete(task(instance))).isInstanceOf(HotUpdateException.class);
        engine.getIdentityService().clearAuthentication();
        assertThatThrownBy(() -> complete(task(instance))).hasMessageContaining("decided by a platform admin");
        engine.getIdentityService().setAuthenticatedUserId("admin");
        assertThatThrownBy(() -> complete(task(instance), Map.of("reason", "none")))
                .hasMessageContaining("no field of this name: [reason]");
        complete(task(instance));

        assertThat(instance).isEnded().hasPassed("EndEvent_Found");
        assertThat(incidents(instance)).isEmpty();
        assertThat(said)
                .containsExactly(new Audited(
                        new TenantId("acme"),
                        "admin",
                        "ISOLATION_CAUSE_FOUND",
                        "skillVersion",
                        "version-1",
                        "The task \"Find out what opened it: acme / tool\" was completed."));
    }

    private ProcessInstance broken() {
        new QuarantineStarter(quarantine, engine.getRuntimeService(), TENANTS)
                .on(new IsolationBroken(
                        new TenantId("acme"),
                        new ScriptCode("tool"),
                        3,
                        "version-1",
                        "The tenant globex was authorised.",
                        null));
        return engine.getRuntimeService().createProcessInstanceQuery().singleResult();
    }

    private List<Incident> incidents(ProcessInstance instance) {
        return engine.getRuntimeService()
                .createIncidentQuery()
                .processInstanceId(instance.getId())
                .list();
    }
}
