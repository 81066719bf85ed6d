package io.execfabric.hotupdate.engine;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.List;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What somebody who is signed in at the engine does there, inside the transaction of the act: the few things that may be done
 * by hand are in the trail, and anything else is refused, by whatever door and with whatever right it came.
 */
@Component
class SignedInOperations implements HistoryEventHandler {

    /** Its own listener applies the rules, and writes down who decided what. */
    private static final String DECISION = UserOperationLogEntry.OPERATION_TYPE_COMPLETE;

    private static final List<String> TAKEN_OR_HANDED_BACK =
            List.of(UserOperationLogEntry.OPERATION_TYPE_CLAIM, UserOperationLogEntry.OPERATION_TYPE_ASSIGN);

    private final ApplicationEventPublisher events;

    SignedInOperations(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void handleEvents(List<HistoryEvent> historyEvents) {
        historyEvents.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof UserOperationLogEntryEventEntity act && act.getUserId() != null && isByHand()) {
            look(act);
        }
    }

    /** Our delegates and listeners go on in the name of whoever completed a task; the engine asks for no rights in there. */
    private static boolean isByHand() {
        return Context.getCommandContext().isAuthorizationCheckEnabled();
    }

    private void look(UserOperationLogEntryEventEntity act) {
        switch (act.getEntityType()) {
            case EntityTypes.TASK -> lookAtTask(act);
            case EntityTypes.JOB -> lookAtJob(act);
            default -> refuse(act);
        }
    }

    private void lookAtTask(UserOperationLogEntryEventEntity act) {
        if (TAKEN_OR_HANDED_BACK.contains(act.getOperationType())) {
            taken(act);
        } else if (!DECISION.equals(act.getOperationType())) {
            refuse(act);
        }
    }

    private void taken(UserOperationLogEntryEventEntity act) {
        String assignee = act.getNewValue();
        if (assignee == null) {
            say(act, "TASK_HANDED_BACK", "A task was handed back to its group.");
        } else if (assignee.equals(act.getUserId())) {
            say(act, "TASK_CLAIMED", "A task was taken.");
        } else {
            throw RefusalOfRequest.forbidden(Wording.of("task.claim"));
        }
    }

    private void lookAtJob(UserOperationLogEntryEventEntity act) {
        if (UserOperationLogEntry.OPERATION_TYPE_SET_JOB_RETRIES.equals(act.getOperationType())) {
            say(act, "JOB_RETRIED", "A failed step is to be tried again.");
        } else {
            refuse(act);
        }
    }

    private static void refuse(UserOperationLogEntryEventEntity act) {
        throw RefusalOfRequest.forbidden(Wording.of("task.by-hand", act.getOperationType(), act.getEntityType()));
    }

    private void say(UserOperationLogEntryEventEntity act, String action, String what) {
        TenantId tenant = act.getTenantId() == null ? null : new TenantId(act.getTenantId());
        events.publishEvent(
                new Audited(tenant, act.getUserId(), action, "process", businessKey(act.getProcessInstanceId()), what));
    }

    private static String businessKey(@Nullable String instance) {
        ExecutionEntity found = instance == null
                ? null
                : Context.getCommandContext().getExecutionManager().findExecutionById(instance);
        return found == null || found.getBusinessKey() == null ? "-" : found.getBusinessKey();
    }
}
