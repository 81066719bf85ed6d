package io.execfabric.hotupdate.execution.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.execfabric.hotupdate.execution.Channel;
import io.execfabric.hotupdate.execution.ConfirmationView;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.RiskLevel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs as their tenant would see them. */
public final class ShownRun {

    public static final String ID = "e-1";

    private static final Digest DIGEST = Digest.ofText("package");

    private ShownRun() {}

    public static ExecutionView in(ExecutionStatus status) {
        return of(status, "mia", null, null);
    }

    public static ExecutionView started() {
        return of(ExecutionStatus.RUNNING, "mia", null, Instant.EPOCH);
    }

    public static ExecutionView waiting(String requester, RiskLevel risk) {
        return of(
                ExecutionStatus.AWAITING_CONFIRMATION,
                requester,
                new ConfirmationView(
                        requester, risk, DIGEST, "0", Instant.EPOCH, Instant.EPOCH, null, null, null, null),
                null);
    }

    private static ExecutionView of(
            ExecutionStatus status,
            String requester,
            @Nullable ConfirmationView confirmation,
            @Nullable Instant startedAt) {
        return new ExecutionView(
                ID,
                "tool",
                1,
                DIGEST,
                status,
                Channel.MANUAL,
                requester,
                null,
                null,
                JsonNodeFactory.instance.objectNode().put("lines", 3),
                null,
                null,
                null,
                null,
                false,
                null,
                List.of(),
                List.of(),
                Instant.EPOCH,
                null,
                startedAt,
                null,
                null,
                confirmation,
                null);
    }
}
