package io.execfabric.hotupdate.tenancy.identity;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.HistoricProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.HistoricTaskPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.stereotype.Component;

/**
 * What platform admins may do in the engine: read it all, and have a failed step tried again. Their own tasks they get from
 * the tasks' candidate group. Behind the list of the webapps' routes this is the second lock on the same door.
 */
@Component
class PlatformAdminRights {

    private static final Map<Resources, Set<Permission>> RIGHTS = Map.ofEntries(
            entry(Resources.APPLICATION, Set.of(Permissions.ACCESS)),
            entry(Resources.AUTHORIZATION, Set.of(Permissions.READ)),
            entry(Resources.BATCH, Set.of(BatchPermissions.READ, BatchPermissions.READ_HISTORY)),
            entry(Resources.DECISION_DEFINITION, Set.of(Permissions.READ, Permissions.READ_HISTORY)),
            entry(Resources.DECISION_REQUIREMENTS_DEFINITION, Set.of(Permissions.READ)),
            entry(Resources.DEPLOYMENT, Set.of(Permissions.READ)),
            entry(Resources.FILTER, Set.of(Permissions.READ)),
            entry(Resources.GROUP, Set.of(Permissions.READ)),
            entry(Resources.HISTORIC_PROCESS_INSTANCE, Set.of(HistoricProcessInstancePermissions.READ)),
            entry(Resources.HISTORIC_TASK, Set.of(HistoricTaskPermissions.READ, HistoricTaskPermissions.READ_VARIABLE)),
            entry(Resources.OPERATION_LOG_CATEGORY, Set.of(UserOperationLogCategoryPermissions.READ)),
            entry(
                    Resources.PROCESS_DEFINITION,
                    Set.of(
                            ProcessDefinitionPermissions.READ,
                            ProcessDefinitionPermissions.READ_INSTANCE,
                            ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                            ProcessDefinitionPermissions.READ_TASK,
                            ProcessDefinitionPermissions.READ_TASK_VARIABLE,
                            ProcessDefinitionPermissions.READ_HISTORY,
                            ProcessDefinitionPermissions.READ_HISTORY_VARIABLE,
                            ProcessDefinitionPermissions.RETRY_JOB)),
            entry(Resources.PROCESS_INSTANCE, Set.of(Permissions.READ)),
            entry(Resources.SYSTEM, Set.of(SystemPermissions.READ)),
            entry(Resources.TASK, Set.of(TaskPermissions.READ, TaskPermissions.READ_VARIABLE)),
            entry(Resources.TENANT, Set.of(Permissions.READ)),
            entry(Resources.USER, Set.of(Permissions.READ)));

    private final AuthorizationService authorizations;

    PlatformAdminRights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Exactly these, also where more was granted once; safe to repeat. */
    void grant() {
        for (Resources resource : Resources.values()) {
            grant(resource, RIGHTS.getOrDefault(resource, Set.of()));
        }
    }

    private void grant(Resources resource, Set<Permission> rights) {
        List<Authorization> granted = authorizations
                .createAuthorizationQuery()
                .groupIdIn(Groups.CAMUNDA_ADMIN)
                .resourceType(resource)
                .list();
        Permission[] exactly = rights.toArray(Permission[]::new);
        if (granted.size() == 1 && isExactly(granted.get(0), exactly)) {
            return;
        }
        granted.forEach(one -> authorizations.deleteAuthorization(one.getId()));
        if (exactly.length > 0) {
            authorizations.saveAuthorization(authorization(resource, exactly));
        }
    }

    private static boolean isExactly(Authorization granted, Permission[] rights) {
        int wanted = Arrays.stream(rights).mapToInt(Permission::getValue).reduce(0, (all, one) -> all | one);
        return granted instanceof AuthorizationEntity stored
                && Authorization.ANY.equals(stored.getResourceId())
                && stored.getPermissions() == wanted;
    }

    private Authorization authorization(Resources resource, Permission[] rights) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(Groups.CAMUNDA_ADMIN);
        grant.setResource(resource);
        grant.setResourceId(Authorization.ANY);
        grant.setPermissions(rights);
        return grant;
    }
}
