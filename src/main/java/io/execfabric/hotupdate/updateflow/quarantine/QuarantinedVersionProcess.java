package io.execfabric.hotupdate.updateflow.quarantine;

import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.execfabric.hotupdate.engine.VariableNames;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.Set;

/** The contract of {@code processes/quarantined-version.bpmn}. The business key is the Skill version's id. */
final class QuarantinedVersionProcess {

    static final String KEY = "quarantined-version";
    static final String TASK_RESOLVE = "Task_ResolveQuarantine";
    static final String ERROR_BYTES_WRONG = "BYTES_WRONG";
    static final String ERROR_PERMISSION_CHECK_FAILED = "PERMISSION_CHECK_FAILED";
    /** The type of the incident in Cockpit. */
    static final String INCIDENT = "storedBytesWrong";

    static final VariableFactory<String> TENANT = stringVariable("tenant");
    static final VariableFactory<String> SCRIPT_CODE = stringVariable("scriptCode");
    static final VariableFactory<Long> VERSION = longVariable("version");
    static final VariableFactory<String> REASON = stringVariable("reason");
    static final VariableFactory<String> OUTCOME = stringVariable("outcome");
    static final VariableFactory<String> RESOLUTION = stringVariable("resolution");
    static final VariableFactory<String> RESOLVED_BY = stringVariable("resolvedBy");

    /** Every name that an instance may hold, since a form may send back what it was shown. */
    static final Set<String> KNOWN =
            VariableNames.of(TENANT, SCRIPT_CODE, VERSION, REASON, OUTCOME, RESOLUTION, RESOLVED_BY);

    /** The words that {@link #OUTCOME} may be. */
    enum Outcome {
        REVOKE,
        CHECK_AGAIN
    }

    private QuarantinedVersionProcess() {}
}
