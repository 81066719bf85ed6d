package io.execfabric.hotupdate.execution.flow;

import io.execfabric.hotupdate.engine.ProcessTenant;
import io.execfabric.hotupdate.execution.model.Run;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Puts a lost run before the platform's people, in the transaction that declares it lost; business key = execution id. */
@Component
public class ResolveLostFlow {

    private final RuntimeService runtime;
    private final ProcessTenant tenants;

    ResolveLostFlow(RuntimeService runtime, ProcessTenant tenants) {
        this.runtime = runtime;
        this.tenants = tenants;
    }

    /** Whether somebody is asked about this run. */
    public boolean isOpen(String executionId) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(ResolveLostProcess.KEY)
                        .processInstanceBusinessKey(executionId)
                        .count()
                > 0;
    }

    public void start(Run lost) {
        String tenant = lost.tenant().value();
        VariableMap facts = Variables.createVariables();
        ResolveLostProcess.TENANT.on(facts).set(tenant);
        ResolveLostProcess.SKILL
                .on(facts)
                .set(lost.target().skillCode() + " version " + lost.target().version());
        ResolveLostProcess.REQUESTER.on(facts).set(lost.requester().user());
        tenants.startingFor(tenant, () -> runtime.startProcessInstanceByKey(ResolveLostProcess.KEY, lost.id(), facts));
    }
}
