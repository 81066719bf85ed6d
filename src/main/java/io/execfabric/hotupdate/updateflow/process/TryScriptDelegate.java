package io.execfabric.hotupdate.updateflow.process;

import io.execfabric.hotupdate.trial.TrialRuns;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** STEP 3: tries the script, so that the reviewer sees what it does and not only what it says. */
@Component
class TryScriptDelegate implements JavaDelegate {

    private final TrialRuns trials;

    TryScriptDelegate(TrialRuns trials) {
        this.trials = trials;
    }

    @Override
    public void execute(DelegateExecution execution) {
        trials.tryScript(execution.getProcessBusinessKey());
    }
}
