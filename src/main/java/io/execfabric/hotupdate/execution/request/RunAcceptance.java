package io.execfabric.hotupdate.execution.request;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.execution.confirmation.ConfirmationRequests;
import io.execfabric.hotupdate.execution.model.ExecutionAudit;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.execution.model.RunInput;
import io.execfabric.hotupdate.execution.model.RunRequester;
import io.execfabric.hotupdate.execution.queue.OpenRuns;
import io.execfabric.hotupdate.execution.queue.RunQueue;
import io.execfabric.hotupdate.execution.quota.RunQuota;
import io.execfabric.hotupdate.execution.runner.RunAllowance;
import org.springframework.stereotype.Component;

/** Stores a run that was admitted, and queues it or asks a person, inside the caller's transaction. */
@Component
public class RunAcceptance {

    private final RunQuota quota;
    private final NewRuns runs;
    private final ConfirmationRequests confirmations;
    private final RunQueue queue;
    private final ExecutionAudit audit;
    private final RunAllowance allowance;

    RunAcceptance(
            RunQuota quota,
            NewRuns runs,
            ConfirmationRequests confirmations,
            RunQueue queue,
            ExecutionAudit audit,
            RunAllowance allowance) {
        this.quota = quota;
        this.runs = runs;
        this.confirmations = confirmations;
        this.queue = queue;
        this.audit = audit;
        this.allowance = allowance;
    }

    public Run accept(SkillVersionFacts version, RunRequester requester, RunInput given) {
        RunInput input = given.within(allowance.timeLimit(version));
        Run execution = version.answers().confirmationRequired()
                ? await(version, requester, input)
                : queue(version, requester, input);
        audit.requested(execution);
        return execution;
    }

    private Run await(SkillVersionFacts version, RunRequester requester, RunInput input) {
        quota.checkTickets(version.tenant(), requester);
        Run execution = runs.keep(runs.awaitingConfirmation(version, requester, input), input);
        confirmations.open(execution, version.risk());
        return execution;
    }

    private Run queue(SkillVersionFacts version, RunRequester requester, RunInput input) {
        OpenRuns open = quota.checkRuns(version.tenant());
        Run execution = runs.queued(version, requester, input);
        queue.add(execution, open);
        return runs.keep(execution, input);
    }
}
