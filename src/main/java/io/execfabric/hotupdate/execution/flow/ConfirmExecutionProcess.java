package io.execfabric.hotupdate.execution.flow;

import static io.holunda.camunda.bpm.data.CamundaBpmData.dateVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.execfabric.hotupdate.engine.VariableNames;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.Date;
import java.util.Set;

/**
 * The contract of {@code processes/confirm-execution.bpmn}: its ids, and its variables with their types. The process
 * carries ids and routing facts; arguments and comments stay in our tables.
 */
public final class ConfirmExecutionProcess {

    public static final String KEY = "confirm-execution";

    static final String START = "StartEvent_ConfirmationNeeded";
    static final String TASK_CONFIRM = "Task_ConfirmExecution";
    static final String TASK_QUEUE = "Task_QueueExecution";
    static final String TASK_DENY = "Task_DenyExecution";
    static final String TASK_EXPIRE = "Task_ExpireTicket";
    static final String GATEWAY_CONFIRMED = "Gateway_Confirmed";
    public static final String BOUNDARY_EXPIRED = "BoundaryEvent_TicketExpired";
    static final String BOUNDARY_CANCELLED = "BoundaryEvent_ExecutionCancelled";
    public static final String END_CONFIRMED = "EndEvent_Confirmed";
    public static final String END_DENIED = "EndEvent_Denied";
    public static final String END_EXPIRED = "EndEvent_Expired";
    public static final String END_CANCELLED = "EndEvent_Cancelled";

    static final String MESSAGE_CANCELLED = "Execution cancelled";

    /** When the ticket runs out. */
    static final VariableFactory<Date> EXPIRES_AT = dateVariable("expiresAt");

    /** CONFIRM or DENY, given with the completion of the user task. */
    public static final VariableFactory<String> DECISION = stringVariable("decision");

    /** Optional, given with the completion; kept with the ticket and not in the process. */
    public static final VariableFactory<String> COMMENT = stringVariable("comment");

    /** What may be given with the completion. */
    public static final Set<String> FORM = VariableNames.of(DECISION, COMMENT);

    private ConfirmExecutionProcess() {}
}
