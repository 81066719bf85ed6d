package io.execfabric.hotupdate.updateflow.process;

import io.execfabric.hotupdate.capability.CapabilityRegistry;
import io.execfabric.hotupdate.shared.Answers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** STEP 5: the approved answer lets AI call it. */
@Component
class OpenAiScopeDelegate implements JavaDelegate {

    private final CapabilityRegistry registry;
    private final StepGuard guard;

    OpenAiScopeDelegate(CapabilityRegistry registry, StepGuard guard) {
        this.registry = registry;
        this.guard = guard;
    }

    @Override
    public void execute(DelegateExecution execution) {
        registry.openAiScope(guard.version(execution, Answers::aiCallable));
    }
}
