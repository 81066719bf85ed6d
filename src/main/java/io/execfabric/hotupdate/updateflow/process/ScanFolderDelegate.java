package io.execfabric.hotupdate.updateflow.process;

import io.execfabric.hotupdate.scan.Scans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** STEP 3: collects the static evidence for the reviewer. */
@Component
class ScanFolderDelegate implements JavaDelegate {

    private final Scans scans;

    ScanFolderDelegate(Scans scans) {
        this.scans = scans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        scans.scan(execution.getProcessBusinessKey());
    }
}
