package io.execfabric.hotupdate.updateflow.quarantine;

import io.execfabric.hotupdate.capability.VersionRevoked;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A quarantined version that is revoked by another door has nothing left to decide: its process ends with it. */
@Component
class RevokedQuarantines {

    private final RuntimeService runtime;

    RevokedQuarantines(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(VersionRevoked revoked) {
        if (revoked.quarantined()) {
            runtime.createProcessInstanceQuery()
                    .processDefinitionKey(QuarantinedVersionProcess.KEY)
                    .processInstanceBusinessKey(revoked.version().skillVersionId())
                    .list()
                    .forEach(open -> runtime.deleteProcessInstance(open.getId(), "Revoked: " + revoked.reason()));
        }
    }
}
