package io.execfabric.hotupdate.updateflow.quarantine;

import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.Set;

/** The contract of {@code processes/isolation-broken.bpmn}. The business key is the Skill version's id. */
final class BrokenIsolationProcess {

    static final String KEY = "isolation-broken";

    /** The type of the incident in Cockpit. */
    static final String INCIDENT = "isolationBroken";

    static final VariableFactory<String> TENANT = stringVariable("tenant");
    static final VariableFactory<String> SCRIPT_CODE = stringVariable("scriptCode");
    static final VariableFactory<Long> VERSION = longVariable("version");
    static final VariableFactory<String> REASON = stringVariable("reason");

    /** Completing the task says all that there is to say. */
    static final Set<String> FORM = Set.of();

    private BrokenIsolationProcess() {}
}
