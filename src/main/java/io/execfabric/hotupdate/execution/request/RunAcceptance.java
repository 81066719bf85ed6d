package io.execfabric.hotupdate.execution.request;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.execution.confirmation.ConfirmationRequests;
import io.execfabric.hotupdate.execution.model.ExecutionAudit;
import io.execfabric.hotupdate.execution.model.ExecutionContent;
import io.execfabric.hotupdate.execution.model.ExecutionContentRepository;
import io.execfabric.hotupdate.execution.model.ExecutionRepository;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.execution.model.RunInput;
import io.execfabric.hotupdate.execution.model.RunRequester;
import io.execfabric.hotupdate.execution.model.RunTarget;
import io.execfabric.hotupdate.execution.queue.OpenRuns;
import io.execfabric.hotupdate.execution.queue.RunQueue;
import io.execfabric.hotupdate.execution.quota.RunQuota;
import io.execfabric.hotupdate.execution.runner.RunAllowance;
import io.execfabric.hotupdate.shared.Ids;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Stores a run that was admitted, and queues it or asks a person, inside the caller's transaction. */
@Component
public class RunAcceptance {

    private final RunQuota quota;
    private final ExecutionRepository executions;
    private final ExecutionContentRepository contents;
    private final ConfirmationRequests confirmations;
    private final RunQueue queue;
    private final ExecutionAudit audit;
    private final RunAllowance allowance;
    private final Ids ids;
    private final Clock clock;

    RunAcceptance(
            RunQuota quota,
            ExecutionRepository executions,
            ExecutionContentRepository contents,
            ConfirmationRequests confirmations,
            RunQueue queue,
            ExecutionAudit audit,
            RunAllowance allowance,
            Ids ids,
            Clock clock) {
        this.quota = quota;
        this.executions = executions;
        this.contents = contents;
        this.confirmations = confirmations;
        this.queue = queue;
        this.audit = audit;
        this.allowance = allowance;
        this.ids = ids;
        this.clock = clock;
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
        Run execution = store(
                Run.awaitingConfirmation(
                        ids.next(), version.tenant(), new RunTarget(version), requester, input, clock.instant()),
                input);
        confirmations.open(execution, version.risk());
        return execution;
    }

    private Run queue(SkillVersionFacts version, RunRequester requester, RunInput input) {
        OpenRuns open = quota.checkRuns(version.tenant());
        Run execution =
                Run.queued(ids.next(), version.tenant(), new RunTarget(version), requester, input, clock.instant());
        queue.add(execution, open);
        return store(execution, input);
    }

    private Run store(Run execution, RunInput input) {
        Run stored = executions.save(execution);
        contents.save(new ExecutionContent(stored.id(), stored.tenant(), input.text()));
        return stored;
    }
}
