package io.execfabric.hotupdate.execution.flow;

import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.execfabric.hotupdate.engine.VariableNames;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.Set;

/** The contract of {@code processes/resolve-lost-execution.bpmn}: its ids, and its variables with their types. */
public final class ResolveLostProcess {

    public static final String KEY = "resolve-lost-execution";

    static final String TASK_RESOLVE = "Task_ResolveLostExecution";
    public static final String END_RUN_AGAIN = "EndEvent_RunAgain";
    public static final String END_MARKED_FAILED = "EndEvent_MarkedFailed";

    /** The type of the incident in Cockpit. */
    public static final String INCIDENT = "executionLost";

    public static final VariableFactory<String> TENANT = stringVariable("tenant");

    /** Code and version. */
    public static final VariableFactory<String> SKILL = stringVariable("skill");

    static final VariableFactory<String> REQUESTER = stringVariable("requester");

    /** MARK_FAILED or RUN_AGAIN, given with the completion of the user task. */
    public static final VariableFactory<String> OUTCOME = stringVariable("outcome");

    /** Given with the completion; kept with the run and not in the process. */
    public static final VariableFactory<String> COMMENT = stringVariable("comment");

    /** What the form sends: all its fields, those too that are only shown. */
    public static final Set<String> FORM = VariableNames.of(TENANT, SKILL, REQUESTER, OUTCOME, COMMENT);

    private ResolveLostProcess() {}
}
