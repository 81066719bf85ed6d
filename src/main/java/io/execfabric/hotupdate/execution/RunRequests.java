package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.Conflicts;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes a request for a run: decision and input, then one transaction that queues it or asks a person. */
@Component
class RunRequests {

    private final ScopedTransactions transactions;
    private final RunAdmission admission;
    private final InputRules inputs;
    private final ExecutionRepository executions;
    private final ExecutionReader reader;
    private final RunAcceptance acceptance;
    private final UploadDesk uploads;
    private final ExecutionProperties limits;

    RunRequests(
            ScopedTransactions transactions,
            RunAdmission admission,
            InputRules inputs,
            ExecutionRepository executions,
            ExecutionReader reader,
            RunAcceptance acceptance,
            UploadDesk uploads,
            ExecutionProperties limits) {
        this.transactions = transactions;
        this.admission = admission;
        this.inputs = inputs;
        this.executions = executions;
        this.reader = reader;
        this.acceptance = acceptance;
        this.uploads = uploads;
        this.limits = limits;
    }

    /** The run; the earlier one when the idempotency key was used before, also by a request that came at the same time. */
    ExecutionView request(Caller caller, RunCommand command) {
        TenantId tenant = caller.requireTenant();
        return Conflicts.retried(() -> transactions.ofTenant(tenant, () -> {
            RunInput input = input(caller, command);
            return earlier(caller, command, input)
                    .map(id -> reader.view(caller, id))
                    .orElseGet(() -> reader.fresh(accept(caller, command, input), input.text()));
        }));
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
                .findByTenantIdAndRequesterUserAndTermsIdempotencyKey(
                        caller.requireTenant().value(), caller.user(), key)
                .map(found -> same(found, caller, command, input));
    }

    private static String same(Execution found, Caller caller, RunCommand command, RunInput input) {
        boolean same = found.target().skillCode().equals(command.code().value())
                && found.terms().inputHash().equals(input.hash())
                && found.requester().channel() == Channel.of(caller);
        if (!same) {
            throw new HotUpdateException(ErrorCode.CONFLICT, "This idempotency key was used for another request.");
        }
        return found.id();
    }

    private Execution accept(Caller caller, RunCommand command, RunInput input) {
        SkillVersionFacts version = admission.decide(caller, command.code()).orThrow();
        if (command.onlyVersion() != null && !command.onlyVersion().equals(version.skillVersionId())) {
            throw new HotUpdateException(ErrorCode.CONFLICT, "Another version of this capability is live now.");
        }
        inputs.check(version.inputSchema(), command.input());
        return acceptance.accept(version, new RunRequester(caller, command.client()), input);
    }
}
