package io.execfabric.hotupdate.execution.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.approval.SignedApproval;
import io.execfabric.hotupdate.audit.SubjectEvent;
import io.execfabric.hotupdate.availability.AvailabilityPolicy;
import io.execfabric.hotupdate.availability.Decision;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.execution.ChainOfEvidence;
import io.execfabric.hotupdate.execution.ChainOfEvidence.Link;
import io.execfabric.hotupdate.execution.ChainOfEvidence.Standing;
import io.execfabric.hotupdate.execution.ConfirmationDecision;
import io.execfabric.hotupdate.execution.Evidence;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.execution.LiveScripts;
import io.execfabric.hotupdate.execution.confirmation.DefaultConfirmations;
import io.execfabric.hotupdate.execution.model.ExecutionTest;
import io.execfabric.hotupdate.execution.model.RunFixture;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a run's chain of evidence says, and that it notices what was changed behind it. */
@ExecutionTest
class EvidenceTests {

    @Autowired
    private LiveScripts scripts;

    @Autowired
    private Executions executions;

    @Autowired
    private DefaultConfirmations confirmations;

    @Autowired
    private Evidence evidence;

    @Autowired
    private AvailabilityPolicy policy;

    @Autowired
    private JdbcTemplate database;

    @Test
    void eachLinkOfAnHonestRunHolds() {
        ChainOfEvidence chain = of(plainRun());

        assertThat(chain.standing()).isEqualTo(Standing.HOLDS);
        assertThat(chain.links())
                .isEqualTo(Map.of(
                        Link.SIGNED, Standing.HOLDS,
                        Link.REGISTERED, Standing.HOLDS,
                        Link.EXECUTED, Standing.HOLDS,
                        Link.CONFIRMED, Standing.NOT_NEEDED,
                        Link.RECORDED, Standing.HOLDS));
        assertThat(chain.events())
                .extracting(SubjectEvent::action)
                .containsExactly("RUN_REQUESTED", "RUN_STARTED", "RUN_FINISHED");
    }

    @Test
    void aRunThatWaitsProvesNothingYetAndAConfirmedOneNamesThePerson() {
        ScriptCode code = scripts.shell("true", RunFixture.ASK_FIRST);
        ExecutionView asked = scripts.request(RunFixture.MEMBER, code, "{}");
        assertThat(of(asked).standing()).isEqualTo(Standing.OPEN);

        confirmations.decide(RunFixture.CONFIRMER, asked.id(), ConfirmationDecision.CONFIRM, "fine");
        ChainOfEvidence chain = of(executions.view(RunFixture.MEMBER, asked.id(), 30));

        assertThat(chain.standing()).isEqualTo(Standing.HOLDS);
        assertThat(chain.links()).containsEntry(Link.CONFIRMED, Standing.HOLDS);
        assertThat(chain.events())
                .filteredOn(event -> event.action().equals("CONFIRMED"))
                .extracting(SubjectEvent::actor)
                .containsExactly(RunFixture.CONFIRMER.user());
    }

    @Test
    void anotherExecutedDigestIsSeen() {
        ExecutionView run = plainRun();
        database.update(
                "update execution set executed_digest = ? where id = ?",
                Digest.ofText("other bytes").value(),
                run.id());

        assertBroken(run, Link.EXECUTED);
    }

    @Test
    void aRunThatTheTrailDoesNotKnowIsSeen() {
        ExecutionView run = plainRun();
        database.update(
                "update audit_event set subject_id = 'elsewhere' where subject_id = ? and action = 'RUN_STARTED'",
                run.id());
        try {
            assertBroken(run, Link.RECORDED);
        } finally {
            database.update("update audit_event set subject_id = ? where subject_id = 'elsewhere'", run.id());
        }
    }

    @Test
    void aForgedApprovalIsSeen() {
        ExecutionView run = plainRun();
        SkillVersionFacts version = version(run);
        SignedApproval signed = version.approved().approval();
        scripts.publish(RunFixture.with(
                version,
                new SignedApproval(
                        signed.record().replace("reviewer1", "reviewer9"), signed.signature(), signed.keyId())));

        assertThat(of(run).approved()).isNull();
        assertBroken(run, Link.SIGNED);
    }

    @Test
    void anotherTenantLearnsNothing() {
        ExecutionView run = plainRun();

        assertThatThrownBy(() -> evidence.of(RunFixture.FOREIGNER, run))
                .isInstanceOfSatisfying(
                        HotUpdateException.class,
                        refused -> assertThat(refused.code().status()).isEqualTo(404));
    }

    private void assertBroken(ExecutionView run, Link link) {
        ChainOfEvidence chain = of(executions.view(RunFixture.MEMBER, run.id(), 0));

        assertThat(chain.standing()).isEqualTo(Standing.BROKEN);
        assertThat(chain.links()).containsEntry(link, Standing.BROKEN);
    }

    private ExecutionView plainRun() {
        ExecutionView run = scripts.run(scripts.shell("true", RunFixture.OPEN), "{}");
        assertThat(run.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        return run;
    }

    private SkillVersionFacts version(ExecutionView run) {
        Decision decision = policy.decideAccepted(RunFixture.ACME, "version-of-" + run.skill());
        return Objects.requireNonNull(decision.version());
    }

    private ChainOfEvidence of(ExecutionView run) {
        return evidence.of(RunFixture.MEMBER, run);
    }
}
