package io.execfabric.hotupdate.execution.runner;

import io.execfabric.hotupdate.execution.model.ClaimedRun;
import io.execfabric.hotupdate.execution.model.ConfirmationTicketRepository;
import io.execfabric.hotupdate.execution.model.ExecutionAudit;
import io.execfabric.hotupdate.execution.model.ExecutionContentRepository;
import io.execfabric.hotupdate.execution.model.HandedFiles;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.execution.upload.StoredUploadRepository;
import io.execfabric.hotupdate.node.ThisNode;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Starts a queued run on this node, inside the caller's transaction, with all that was asked for and confirmed. */
@Component
class RunStarts {

    private final ExecutionContentRepository contents;
    private final ConfirmationTicketRepository tickets;
    private final StoredUploadRepository uploads;
    private final ExecutionAudit audit;
    private final ThisNode self;
    private final Clock clock;

    RunStarts(
            ExecutionContentRepository contents,
            ConfirmationTicketRepository tickets,
            StoredUploadRepository uploads,
            ExecutionAudit audit,
            ThisNode self,
            Clock clock) {
        this.contents = contents;
        this.tickets = tickets;
        this.uploads = uploads;
        this.audit = audit;
        this.self = self;
        this.clock = clock;
    }

    ClaimedRun start(Run run) {
        String tenant = run.tenant().value();
        run.start(self.id(), clock.instant());
        audit.started(run);
        return ClaimedRun.of(
                run,
                contents.findByTenantIdAndExecutionId(tenant, run.id()).orElseThrow(),
                files(run),
                run.neededConfirmation()
                        ? tickets.findByTenantIdAndExecutionId(tenant, run.id()).orElse(null)
                        : null);
    }

    private HandedFiles files(Run run) {
        String batchNo = run.terms().uploadBatchNo();
        return batchNo == null
                ? HandedFiles.NONE
                : new HandedFiles(batchNo, uploads.facts(run.tenant().value(), List.of(batchNo)));
    }
}
