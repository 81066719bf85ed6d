package io.execfabric.hotupdate.updateflow.process;

import io.execfabric.hotupdate.submission.Submissions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** STEP 2: the stored package belongs to the tenant that this instance belongs to, whole. */
@Component
class BindTenantDelegate implements JavaDelegate {

    private final Submissions submissions;

    BindTenantDelegate(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        submissions.bindToTenant(execution.getProcessBusinessKey(), execution.getTenantId());
    }
}
