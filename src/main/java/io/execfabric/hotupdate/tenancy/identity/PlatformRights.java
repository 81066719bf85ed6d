package io.execfabric.hotupdate.tenancy.identity;

import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * What platform people may do in the engine's webapps: reviewers open Tasklist and read the shared filters, and get their
 * tasks from the tasks' candidate group; platform admins see {@link PlatformAdminRights}. Tenants get nothing.
 */
@Component
class PlatformRights {

    private static final String REVIEWS = "hot-update";
    private static final String LOST_RUNS = "resolve-lost-execution";

    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;
    private final PlatformAdminRights admins;

    PlatformRights(
            AuthorizationService authorizations, FilterService filters, TaskService tasks, PlatformAdminRights admins) {
        this.admins = admins;
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
    }

    /** Grants what is missing; safe to repeat. */
    void grant() {
        admins.grant();
        grant(Role.REVIEWER.word(), Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        String reviewer = Role.REVIEWER.word();
        share("Waiting for me", 1, tasks.createTaskQuery().taskCandidateGroup(reviewer));
        share("High risk", 2, reviews().processVariableValueEquals("risk", RiskLevel.HIGH.word()));
        share("Second review", 3, reviews().taskNameLike("%Second review%"));
        share("Oldest first", 4, reviews().orderByTaskCreateTime().asc());
        share("All review tasks", 5, reviews());
        share("Lost runs", 6, tasks.createTaskQuery().processDefinitionKey(LOST_RUNS));
    }

    /** Open reviews, whether somebody claimed them or not. */
    private TaskQuery reviews() {
        return tasks.createTaskQuery()
                .processDefinitionKey(REVIEWS)
                .taskCandidateGroup(Role.REVIEWER.word())
                .includeAssignedTasks();
    }

    private void share(String name, int priority, TaskQuery query) {
        Filter filter = filters.createTaskFilterQuery().filterName(name).singleResult();
        if (filter == null) {
            Map<String, Object> properties = Map.of("priority", priority, "refresh", true, "variables", List.of());
            filter = filters.saveFilter(
                    filters.newTaskFilter(name).setQuery(query).setProperties(properties));
        }
        grant(Role.REVIEWER.word(), Resources.FILTER, filter.getId(), Permissions.READ);
    }

    private void grant(String group, Resource resource, String id, Permission permission) {
        boolean granted = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (!granted) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.addPermission(permission);
            authorizations.saveAuthorization(grant);
        }
    }
}
