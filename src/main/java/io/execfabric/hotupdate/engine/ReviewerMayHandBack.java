package io.execfabric.hotupdate.engine;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Members of a task's candidate group may also hand a claimed task back. The engine's narrow default (TASK_WORK) lets them
 * claim and complete, but not unclaim, and leaves a task stuck with whoever is on holiday.
 */
class ReviewerMayHandBack extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity @Nullable [] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        AuthorizationEntity[] granted = super.newTaskGroupIdentityLink(task, groupId, type);
        if (granted != null) {
            for (AuthorizationEntity grant : granted) {
                if (grant.getResourceType() == Resources.TASK.resourceType()) {
                    grant.addPermission(Permissions.TASK_ASSIGN);
                }
            }
        }
        return granted;
    }
}
