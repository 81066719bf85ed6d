package io.execfabric.hotupdate.execution.request;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.RunCommand;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.execution.model.RunInput;
import io.execfabric.hotupdate.execution.model.RunRequester;
import io.execfabric.hotupdate.execution.read.ExecutionReader;
import io.execfabric.hotupdate.shared.Conflicts;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a request for a run: decision, a look at the input, then one transaction that queues it or asks a person. */
@Component
class RunRequests {

    /** Each but the first is for a version that went live while the input was looked at. */
    private static final int MOST_LOOKS = 5;

    private final ScopedTransactions transactions;
    private final RunAdmission admission;
    private final InputRules inputs;
    private final RequestedRuns requested;
    private final ExecutionReader reader;
    private final RunAcceptance acceptance;

    RunRequests(
            ScopedTransactions transactions,
            RunAdmission admission,
            InputRules inputs,
            RequestedRuns requested,
            ExecutionReader reader,
            RunAcceptance acceptance) {
        this.transactions = transactions;
        this.admission = admission;
        this.inputs = inputs;
        this.requested = requested;
        this.reader = reader;
        this.acceptance = acceptance;
    }

    /** The run; the earlier one when the idempotency key was used before, also by a request that came at the same time. */
    ExecutionView request(Caller caller, RunCommand command) {
        TenantId tenant = caller.requireTenant();
        InputVerdict verdict = inputs.expected(tenant, command.code(), command.input());
        for (int look = 1; look <= MOST_LOOKS; look++) {
            Answer answer = attempt(caller, command, verdict);
            if (answer.run() != null) {
                return answer.run();
            }
            verdict = inputs.look(Objects.requireNonNull(answer.unlooked()), command.input());
        }
        throw new HotUpdateException(ErrorCode.CONFLICT, Wording.of("run.version-moves"));
    }

    /**
     * One transaction, which takes the request or says for which version the input has to be looked at first: looking takes
     * time, and a transaction holds a connection.
     */
    private Answer attempt(Caller caller, RunCommand command, @Nullable InputVerdict verdict) {
        TenantId tenant = caller.requireTenant();
        return Conflicts.retried(() -> transactions.ofTenant(tenant, () -> {
            RunInput input = requested.input(caller, command);
            return requested
                    .earlier(caller, command, input)
                    .map(id -> new Answer(reader.view(caller, id), null))
                    .orElseGet(() -> accept(caller, command, input, verdict));
        }));
    }

    private Answer accept(Caller caller, RunCommand command, RunInput input, @Nullable InputVerdict verdict) {
        SkillVersionFacts version = admission.decide(caller, command.code()).orThrow();
        if (command.onlyVersion() != null && !command.onlyVersion().equals(version.skillVersionId())) {
            throw new HotUpdateException(ErrorCode.CONFLICT, Wording.of("run.version-moved"));
        }
        if (version.offered().inputSchema() != null) {
            if (verdict == null || !verdict.skillVersionId().equals(version.skillVersionId())) {
                return new Answer(null, version);
            }
            verdict.orThrow();
        }
        Run execution = acceptance.accept(version, new RunRequester(caller, command.client()), input);
        return new Answer(reader.fresh(execution, input.text()), null);
    }

    /**
     * What came of an attempt.
     *
     * @param run null when nothing was taken yet
     * @param unlooked the version whose schema the input was not held against; null when there is a run
     */
    private record Answer(
            @Nullable ExecutionView run, @Nullable SkillVersionFacts unlooked) {}
}
