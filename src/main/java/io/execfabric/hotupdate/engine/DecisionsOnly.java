package io.execfabric.hotupdate.engine;

import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.List;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * A task of ours ends by the decision it asks for, or by an event of its model: the ways past its listener are closed to
 * everybody, whether a model catches the code or not.
 */
class DecisionsOnly extends CommandInterceptor {

    /** An error or an escalation ends a task without a decision; a delegated task comes back without one. */
    private static final List<Class<?>> WAYS_PAST = List.of(
            HandleTaskBpmnErrorCmd.class, HandleTaskEscalationCmd.class, DelegateTaskCmd.class, ResolveTaskCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        if (WAYS_PAST.contains(command.getClass())) {
            throw RefusalOfRequest.forbidden(Wording.of("task.by-decision"));
        }
        return next.execute(command);
    }
}
