package io.execfabric.hotupdate.execution;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether a run of any node has ended: one look at one row's key and status. */
@Component
class RunEnds {

    private static final List<ExecutionStatus> FINAL = Arrays.stream(ExecutionStatus.values())
            .filter(ExecutionStatus::isFinal)
            .toList();

    private final ScopedTransactions transactions;
    private final ExecutionRepository executions;

    RunEnds(ScopedTransactions transactions, ExecutionRepository executions) {
        this.transactions = transactions;
        this.executions = executions;
    }

    boolean hasEnded(String executionId) {
        return transactions.ofPlatform(() -> executions.existsByIdAndStatusIn(executionId, FINAL));
    }
}
