package io.execfabric.hotupdate.updateflow.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.approval.Approvals;
import io.execfabric.hotupdate.availability.PermissionChecks;
import io.execfabric.hotupdate.capability.QuarantineReason;
import io.execfabric.hotupdate.capability.QuarantinedVersion;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.capability.SkillVersionFacts.Standing;
import io.execfabric.hotupdate.capability.SkillVersionState;
import io.execfabric.hotupdate.capability.VersionQuarantine;
import io.execfabric.hotupdate.engine.EngineFailures;
import io.execfabric.hotupdate.engine.ProcessTenant;
import io.execfabric.hotupdate.engine.TaskFormPlugin;
import io.execfabric.hotupdate.release.Releases;
import io.execfabric.hotupdate.release.StoreCorrupted;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each element and flow of the model, with its real delegates and listeners; the coverage is measured and demanded. */
@Deployment(resources = {"processes/quarantined-version.bpmn", "forms/resolve-quarantined-version.form"})
class QuarantinedVersionProcessTests {

    private static final ProcessTenant TENANTS = new ProcessTenant();
    private static final String VERSION = "version-1";
    private static final Digest DIGEST = Digest.ofText("approved");
    private static final Answers ANSWERS = new Answers(true, true, false);

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    private final VersionQuarantine quarantine = mock();
    private final Approvals approvals = mock();
    private final Releases releases = mock();
    private final PermissionChecks checks = mock();
    private final UserDirectory users = mock();
    private final List<Object> said = new ArrayList<>();
    private ProcessEngine engine;

    private static ProcessCoverageInMemProcessEngineConfiguration configuration() {
        ProcessCoverageInMemProcessEngineConfiguration configuration =
                new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setProcessEnginePlugins(
                new java.util.ArrayList<>(List.of(TENANTS, new TaskFormPlugin(), new EngineFailures())));
        configuration.setJdbcUrl("jdbc:h2:mem:quarantined-version-process;DB_CLOSE_DELAY=1000");
        configuration.setHistory("full");
        return configuration;
    }

    @BeforeEach
    void setUp() {
        engine = COVERAGE.getProcessEngine();
        BpmnAwareTests.init(engine);
        SkillVersionFacts facts = mock(RETURNS_DEEP_STUBS);
        when(facts.skillVersionId()).thenReturn(VERSION);
        when(facts.tenant()).thenReturn(new TenantId("acme"));
        when(facts.code()).thenReturn(new ScriptCode("tool"));
        when(facts.version()).thenReturn(3);
        when(facts.standing()).thenReturn(new Standing(3, SkillVersionState.QUARANTINED, null, false, true));
        ApprovalRecord approved = mock();
        when(approved.digest()).thenReturn(DIGEST);
        when(approved.answers()).thenReturn(ANSWERS);
        when(approvals.verified(any())).thenReturn(approved);
        when(quarantine.facts(VERSION)).thenReturn(facts);
        when(quarantine.goesLive(VERSION)).thenReturn(true);
        when(quarantine.quarantineAll(any(), anyString()))
                .thenReturn(List.of(new QuarantinedVersion(
                        VERSION, new TenantId("acme"), new ScriptCode("tool"), 3, "submission-1", true)));
        when(users.find("admin")).thenReturn(Optional.of(new Caller("admin", null, Set.of(Role.PLATFORM_ADMIN), null)));
        when(users.find("reviewer1"))
                .thenReturn(Optional.of(new Caller("reviewer1", null, Set.of(Role.REVIEWER), null)));
        Mocks.register("taskNameListener", new TaskNameListener());
        Mocks.register("wrongBytesIncidentListener", new WrongBytesIncidentListener(quarantine));
        Mocks.register(
                "quarantineDecisionListener",
                new QuarantineDecisionListener(new AdminDecisions(users, said::add), quarantine));
        Mocks.register("verifyBytesDelegate", new VerifyBytesDelegate(quarantine, approvals, releases));
        Mocks.register("reinstateVersionDelegate", new ReinstateVersionDelegate(quarantine, checks));
        Mocks.register("revokeVersionDelegate", new RevokeVersionDelegate(quarantine));
    }

    @AfterEach
    void forgetTheBeans() {
        engine.getIdentityService().clearAuthentication();
        Mocks.reset();
        BpmnAwareTests.reset();
    }

    @Test
    void aRepairedVersionPassesStepSixAgain() {
        ProcessInstance instance = quarantined();
        assertThat(instance.getTenantId()).isEqualTo("acme");
        assertThat(instance.getBusinessKey()).isEqualTo(VERSION);
        assertThat(task(instance).getName()).isEqualTo("Resolve the quarantine: acme / tool");
        assertThat(incidents(instance))
                .singleElement()
                .satisfies(incident -> assertThat(incident.getIncidentMessage())
                        .contains("Version 3 of acme/tool", "main.py is wrong.", "or revoke it"));

        resolve(instance, "CHECK_AGAIN");
        assertThat(incidents(instance)).isEmpty();
        job(instance);
        verify(releases).verifyStored(DIGEST);
        verify(quarantine).reauthorise(VERSION, ANSWERS);
        job(instance);

        assertThat(instance).isEnded().hasPassed("EndEvent_BackInPlace");
        verify(checks).activateAndVerify(VERSION);
        verify(quarantine).ended(VERSION);
    }

    @Test
    void bytesThatAreStillWrongComeBackToTheAdmin() {
        doThrow(new HotUpdateException(ErrorCode.RELEASE_TAMPERED, Wording.told("Still wrong.")))
                .when(releases)
                .verifyStored(DIGEST);
        ProcessInstance instance = quarantined();
        resolve(instance, "CHECK_AGAIN");
        job(instance);

        assertThat(instance).isWaitingAt("Task_ResolveQuarantine");
        assertThat(incidents(instance))
                .singleElement()
                .satisfies(incident -> assertThat(incident.getIncidentMessage()).contains("Still wrong."));
        verify(quarantine, never()).reauthorise(any(), any());
        verify(quarantine).because(VERSION, QuarantineReason.WRONG_BYTES);
    }

    @Test
    void aRedCheckComesBackToTheAdminWithEverythingClosed() {
        doThrow(new HotUpdateException(ErrorCode.PERMISSION_CHECK_FAILED, Wording.told("Red checks: listed.")))
                .doNothing()
                .when(checks)
                .activateAndVerify(VERSION);
        ProcessInstance instance = quarantined();
        resolve(instance, "CHECK_AGAIN");
        job(instance);
        job(instance);

        assertThat(instance).isWaitingAt("Task_ResolveQuarantine");
        verify(quarantine).closeAgain(VERSION);
        verify(quarantine, never()).ended(VERSION);

        doNothing().when(checks).activateAndVerify(VERSION);
        resolve(instance, "CHECK_AGAIN");
        job(instance);
        job(instance);
        assertThat(instance).isEnded();
    }

    @Test
    void whatIsNotOursToDecideIsTriedAgainAsAJob() {
        doThrow(new IllegalStateException("no database")).when(releases).verifyStored(DIGEST);
        ProcessInstance instance = quarantined();
        resolve(instance, "CHECK_AGAIN");

        assertThatThrownBy(() -> job(instance)).hasMessageContaining("no database");
        assertThat(instance).isWaitingAt("Task_VerifyBytes");
    }

    @Test
    void aVersionThatWasNotLiveGoesBackToBeingSuperseded() {
        when(quarantine.goesLive(VERSION)).thenReturn(false);
        ProcessInstance instance = quarantined();
        resolve(instance, "CHECK_AGAIN");
        job(instance);
        job(instance);

        verify(quarantine).backToSuperseded(VERSION);
        verify(checks, never()).activateAndVerify(any());
        assertThat(instance).isEnded().hasPassed("EndEvent_BackInPlace");
    }

    @Test
    void anAdminRevokesIt() {
        ProcessInstance instance = quarantined();
        resolve(instance, "REVOKE");

        verify(quarantine).revoke(VERSION, "admin", "seen");
        assertThat(said)
                .containsExactly(new Audited(
                        new TenantId("acme"), "admin", "QUARANTINE_DECIDED", "skillVersion", VERSION, "REVOKE: seen"));
        assertThat(instance).isEnded().hasPassed("EndEvent_Revoked");
    }

    @Test
    void nobodyElseDecidesAndNothingElseIsDecided() {
        ProcessInstance instance = quarantined();

        assertThatThrownBy(() -> complete(instance, "reviewer1", Map.of("outcome", "REVOKE", "resolution", "x")))
                .hasStackTraceContaining("decided by a platform admin");
        assertThatThrownBy(() -> complete(instance, null, Map.of("outcome", "REVOKE", "resolution", "x")))
                .hasStackTraceContaining("decided by a platform admin");
        assertThatThrownBy(() -> complete(instance, "admin", Map.of("resolution", "x")))
                .hasStackTraceContaining("REVOKE or CHECK_AGAIN");
        assertThatThrownBy(() -> complete(instance, "admin", Map.of("outcome", "REVOKE")))
                .hasStackTraceContaining("Say what");
        assertThatThrownBy(() -> complete(instance, "admin", Map.of("outcome", "REVOKE", "resolution", "x", "y", 1)))
                .hasStackTraceContaining("no field");
        assertThat(instance).isWaitingAt("Task_ResolveQuarantine");
    }

    private ProcessInstance quarantined() {
        new QuarantineStarter(quarantine, engine.getRuntimeService(), TENANTS)
                .on(new StoreCorrupted(DIGEST, "main.py is wrong."));
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(VERSION)
                .singleResult();
    }

    private void resolve(ProcessInstance instance, String outcome) {
        complete(instance, "admin", Map.of("outcome", outcome, "resolution", "seen"));
    }

    private void complete(ProcessInstance instance, @Nullable String who, Map<String, Object> form) {
        String open = task(instance).getId();
        if (who == null) {
            engine.getIdentityService().clearAuthentication();
        } else {
            engine.getIdentityService().setAuthentication(who, List.of());
        }
        engine.getTaskService().complete(open, form);
    }

    private void job(ProcessInstance instance) {
        String due = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
        engine.getManagementService().executeJob(due);
    }

    private List<Incident> incidents(ProcessInstance instance) {
        return engine.getRuntimeService()
                .createIncidentQuery()
                .processInstanceId(instance.getId())
                .list();
    }
}
