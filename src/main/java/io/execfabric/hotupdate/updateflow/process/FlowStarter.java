package io.execfabric.hotupdate.updateflow.process;

import io.execfabric.hotupdate.submission.PackageReplaced;
import io.execfabric.hotupdate.submission.SubmissionReceived;
import io.execfabric.hotupdate.submission.SubmissionWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what {@code submission} announces into steps of the process, inside the announcing transaction. */
@Component
class FlowStarter {

    private final HotUpdateFlowPositions flow;

    FlowStarter(HotUpdateFlowPositions flow) {
        this.flow = flow;
    }

    @EventListener
    void on(SubmissionReceived received) {
        flow.start(received);
    }

    @EventListener
    void on(PackageReplaced replaced) {
        flow.folderFixed(replaced.submissionId());
    }

    @EventListener
    void on(SubmissionWithdrawn withdrawn) {
        flow.withdrawn(withdrawn.submissionId());
    }
}
