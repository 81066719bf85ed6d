package io.execfabric.hotupdate.submission.intake;

import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.submission.AnswersCommand;
import io.execfabric.hotupdate.submission.LiveVersionLookup.LiveVersion;
import io.execfabric.hotupdate.submission.RequestedAnswers;
import io.execfabric.hotupdate.submission.folder.rules.FolderFacts;
import io.execfabric.hotupdate.submission.model.AcceptedRequest;
import java.util.Objects;

/**
 * Everything that shall hold instead of what is live: nothing is left to a default here, since the tenant asks for a change
 * of what was approved.
 */
record AnswersWish(
        TenantId tenant,
        ScriptCode code,
        LiveVersion live,
        Answers answers,
        RiskLevel risk,
        RunLimits limits,
        Reason reason) {

    static AnswersWish of(TenantId tenant, AnswersCommand command, LiveVersion live) {
        RiskLevel risk = Objects.requireNonNullElse(command.risk(), live.risk());
        return new AnswersWish(
                tenant,
                command.code(),
                live,
                over(live.answers(), command.answers()).resolve(risk),
                risk,
                Objects.requireNonNullElse(command.limits(), live.limits()),
                command.reason());
    }

    private static RequestedAnswers over(Answers live, RequestedAnswers said) {
        return new RequestedAnswers(
                Objects.requireNonNullElse(said.aiCallable(), live.aiCallable()),
                Objects.requireNonNullElse(said.manualExecution(), live.manualExecution()),
                Objects.requireNonNullElse(said.confirmationRequired(), live.confirmationRequired()));
    }

    boolean changesNothing() {
        return answers.equals(live.answers()) && risk == live.risk() && limits.equals(live.limits());
    }

    /** The scenario is the one that its bytes came with; why it changes is the note for the reviewer. */
    AcceptedRequest request(String scenario) {
        RequestedAnswers all =
                new RequestedAnswers(answers.aiCallable(), answers.manualExecution(), answers.confirmationRequired());
        return new AcceptedRequest(tenant, code, scenario, reason.text(), all);
    }

    /** Of the stored folder, with what was approved since and what shall hold now. */
    FolderFacts facts(FolderFacts stored) {
        return new FolderFacts(
                stored.language(),
                risk,
                live.name(),
                live.description(),
                stored.inputSchema(),
                stored.readme(),
                limits);
    }

    String summary() {
        return "Other answers asked for " + code + ", version " + live.version() + ": " + reason;
    }
}
