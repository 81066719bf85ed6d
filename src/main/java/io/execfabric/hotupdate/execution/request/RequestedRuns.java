package io.execfabric.hotupdate.execution.request;

import io.execfabric.hotupdate.execution.Channel;
import io.execfabric.hotupdate.execution.RunCommand;
import io.execfabric.hotupdate.execution.model.ExecutionProperties;
import io.execfabric.hotupdate.execution.model.ExecutionRepository;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.execution.model.RunInput;
import io.execfabric.hotupdate.execution.upload.HandedUploads;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What exactly a request asks for, files included, and whether the same was asked for before. */
@Component
class RequestedRuns {

    private final ExecutionRepository executions;
    private final HandedUploads uploads;
    private final ExecutionProperties limits;

    RequestedRuns(ExecutionRepository executions, HandedUploads uploads, ExecutionProperties limits) {
        this.executions = executions;
        this.uploads = uploads;
        this.limits = limits;
    }

    RunInput input(Caller caller, RunCommand command) {
        return RunInput.of(command, limits.timeLimit(), uploads.handed(caller, command.uploadBatchNo()));
    }

    /** The run that this person asked for with the same idempotency key; refused where that was another request. */
    Optional<String> earlier(Caller caller, RunCommand command, RunInput input) {
        String key = input.idempotencyKey();
        if (key == null) {
            return Optional.empty();
        }
        return executions
                .findByTenantIdAndRequesterUserAndTermsIdempotencyKey(
                        caller.requireTenant().value(), caller.user(), key)
                .map(found -> same(found, caller, command, input));
    }

    private static String same(Run found, Caller caller, RunCommand command, RunInput input) {
        boolean same = found.target().skillCode().equals(command.code().value())
                && found.terms().inputHash().equals(input.hash())
                && found.requester().channel() == Channel.of(caller);
        if (!same) {
            throw new HotUpdateException(ErrorCode.CONFLICT, Wording.of("run.key-used"));
        }
        return found.id();
    }
}
