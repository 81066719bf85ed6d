package io.execfabric.hotupdate.updateflow.quarantine;

import io.execfabric.hotupdate.capability.VersionQuarantine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Bars the version for good, in the name and words of who resolved its quarantine. */
@Component
class RevokeVersionDelegate implements JavaDelegate {

    private final VersionQuarantine quarantine;

    RevokeVersionDelegate(VersionQuarantine quarantine) {
        this.quarantine = quarantine;
    }

    @Override
    public void execute(DelegateExecution execution) {
        quarantine.revoke(
                execution.getProcessBusinessKey(),
                QuarantinedVersionProcess.RESOLVED_BY.from(execution).get(),
                QuarantinedVersionProcess.RESOLUTION.from(execution).get());
    }
}
