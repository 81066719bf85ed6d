package io.execfabric.hotupdate.mcp;

import io.execfabric.hotupdate.execution.ExecutionLogs;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.execution.RunCommand;
import io.execfabric.hotupdate.recommendation.Offer;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.tenancy.Caller;
import io.modelcontextprotocol.spec.McpSchema;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts the run of a call and waits a little for its end, while others may still call. */
@Component
class ToolExecution {

    private static final Duration TURN = Duration.ofSeconds(1);

    private final Executions executions;
    private final ExecutionLogs logs;
    private final ToolAnswers answers;
    private final McpProperties limits;
    private final Semaphore waiting;

    ToolExecution(Executions executions, ExecutionLogs logs, ToolAnswers answers, McpProperties limits) {
        this.executions = executions;
        this.logs = logs;
        this.answers = answers;
        this.limits = limits;
        this.waiting = new Semaphore(limits.waiting());
    }

    /** Empty when another version went live at this very moment: nothing was run then. */
    Optional<McpSchema.CallToolResult> run(McpRequest request, OpenSession session, Offer offer, ToolRequest call) {
        Caller assistant = request.assistant();
        RunCommand command =
                RunCommand.ofModel(offer.code(), call.arguments(), offer.skillVersionId(), session.client());
        ExecutionView run;
        try {
            run = executions.request(assistant, command);
        } catch (HotUpdateException refused) {
            if (refused.code() == ErrorCode.CONFLICT) {
                return Optional.empty();
            }
            throw refused;
        }
        if (run.status() != ExecutionStatus.AWAITING_CONFIRMATION) {
            follow(session, request.messageId(), assistant, run, call.progress());
        }
        session.stay().requireKnown();
        return Optional.of(answers.of(executions.view(assistant, run.id(), 0), request.portal()));
    }

    private void follow(
            OpenSession session, @Nullable String messageId, Caller assistant, ExecutionView run, Progress progress) {
        if (messageId == null) {
            return;
        }
        try {
            if (!session.starts(messageId, run.id())) {
                executions.cancel(assistant, run.id());
            } else if (waiting.tryAcquire()) {
                await(session, run.id(), progress);
            }
        } finally {
            session.ends(messageId);
        }
    }

    /** What was asked for goes on when the one who asked has to go. */
    private void await(OpenSession session, String run, Progress progress) {
        Caller assistant = session.assistant();
        try {
            progress.tell(0, "Accepted as " + run + ".");
            boolean ended = false;
            for (int turn = 1;
                    turn <= limits.patience().toSeconds()
                            && !ended
                            && !session.stay().isOver();
                    turn++) {
                ended = executions.hasEnded(assistant, run, TURN);
                if (!ended) {
                    ExecutionStatus status =
                            logs.after(assistant, run, Integer.MAX_VALUE).status();
                    progress.tell(turn, status + " after " + turn + " s.");
                }
            }
        } finally {
            waiting.release();
        }
    }
}
