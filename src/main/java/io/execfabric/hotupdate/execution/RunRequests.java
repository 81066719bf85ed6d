package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Takes a request for a run: decision, input, quota, then one transaction that queues it or asks a person. */
@Component
class RunRequests {

    private final ScopedTransactions transactions;
    private final RunAdmission admission;
    private final InputRules inputs;
    private final RunQuota quota;
    private final ExecutionRepository executions;
    private final ExecutionContentRepository contents;
    private final ExecutionReader reader;
    private final ConfirmationRequests confirmations;
    private final RunQueue queue;
    private final UploadDesk uploads;
    private final ExecutionAudit audit;
    private final ExecutionProperties limits;
    private final Ids ids;
    private final Clock clock;

    RunRequests(
            ScopedTransactions transactions,
            RunAdmission admission,
            InputRules inputs,
            RunQuota quota,
            ExecutionRepository executions,
            ExecutionContentRepository contents,
            ExecutionReader reader,
            ConfirmationRequests confirmations,
            RunQueue queue,
            UploadDesk uploads,
            ExecutionAudit audit,
            ExecutionProperties limits,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.admission = admission;
        this.inputs = inputs;
        this.quota = quota;
        this.executions = executions;
        this.contents = contents;
        this.reader = reader;
        this.confirmations = confirmations;
        this.queue = queue;
        this.uploads = uploads;
        this.audit = audit;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /** The run; the earlier one when the idempotency key was used before. */
    ExecutionView request(Caller caller, RunCommand command) {
        TenantId tenant = caller.requireTenant();
        try {
            return transactions.ofTenant(tenant, () -> {
                RunInput input = input(caller, command);
                return earlier(caller, command, input)
                        .map(id -> reader.view(caller, id))
                        .orElseGet(() -> reader.fresh(accept(caller, command, input), input.text()));
            });
        } catch (DataIntegrityViolationException e) {
            // two requests with one key at once: the other one was first
            return transactions.ofTenant(
                    tenant,
                    () -> earlier(caller, command, input(caller, command))
                            .map(id -> reader.view(caller, id))
                            .orElseThrow(() -> e));
        }
    }

    private RunInput input(Caller caller, RunCommand command) {
        return RunInput.of(command, limits.timeLimit(), uploads.handed(caller, command.uploadBatchNo()));
    }

    private Optional<String> earlier(Caller caller, RunCommand command, RunInput input) {
        String key = input.idempotencyKey();
        if (key == null) {
            return Optional.empty();
        }
        return executions
                .findByTenantIdAndRequesterUserAndIdempotencyKey(
                        caller.requireTenant().value(), caller.user(), key)
                .map(found -> same(found, caller, command, input));
    }

    private static String same(Execution found, Caller caller, RunCommand command, RunInput input) {
        boolean same = found.target().skillCode().equals(command.code().value())
                && found.inputHash().equals(input.hash())
                && found.requester().channel() == Channel.of(caller);
        if (!same) {
            throw new HotUpdateException(ErrorCode.CONFLICT, "This idempotency key was used for another request.");
        }
        return found.id();
    }

    private Execution accept(Caller caller, RunCommand command, RunInput input) {
        SkillVersionFacts version = admission.decide(caller, command.code()).orThrow();
        inputs.check(version.inputSchema(), command.input());
        RunRequester requester = new RunRequester(caller);
        Execution execution = version.answers().confirmationRequired()
                ? await(version, requester, input)
                : queue(version, requester, input);
        audit.requested(execution);
        return execution;
    }

    private Execution await(SkillVersionFacts version, RunRequester requester, RunInput input) {
        quota.checkTickets(version.tenant(), requester);
        Execution execution = store(
                Execution.awaitingConfirmation(
                        ids.next(), version.tenant(), new RunTarget(version), requester, input, clock.instant()),
                input);
        confirmations.open(execution, version.risk());
        return execution;
    }

    private Execution queue(SkillVersionFacts version, RunRequester requester, RunInput input) {
        OpenRuns open = quota.checkRuns(version.tenant());
        Execution execution = store(
                Execution.queued(
                        ids.next(), version.tenant(), new RunTarget(version), requester, input, clock.instant()),
                input);
        queue.add(execution, open);
        return execution;
    }

    private Execution store(Execution execution, RunInput input) {
        Execution stored = executions.save(execution);
        contents.save(new ExecutionContent(stored.id(), stored.tenant(), input.text()));
        return stored;
    }
}
