package io.execfabric.hotupdate.tenancy.identity;

import io.execfabric.hotupdate.engine.NotOfOthers;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.HashMap;
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
 * tasks from the tasks' candidate group; platform admins see {@link PlatformAdminRights}. Tenants get nothing. Each is given
 * once in the life of a database: what an admin took away or changed since stays so.
 */
@Component
class PlatformRights {

    private static final String REVIEWS = "hot-update";
    /** What the caller took, and what nobody did. */
    private static final String WAITING = "Waiting for me";

    private static final String LOST_RUNS = "resolve-lost-execution";

    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;
    private final MadeOnceSql once;
    private final PlatformAdminRights admins;

    PlatformRights(
            AuthorizationService authorizations,
            FilterService filters,
            TaskService tasks,
            MadeOnceSql once,
            PlatformAdminRights admins) {
        this.admins = admins;
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
        this.once = once;
    }

    /** Grants what was never granted here; safe to repeat. */
    void grant() {
        if (once.isFirst("rights of platform admins: to read, and to try again")) {
            admins.grant();
        }
        grant(Role.REVIEWER.word(), Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        String reviewer = Role.REVIEWER.word();
        share(WAITING, 1, tasks.createTaskQuery().taskCandidateGroup(reviewer).includeAssignedTasks());
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
        if (!once.isFirst("filter " + name)) {
            return;
        }
        Filter filter = filters.createTaskFilterQuery().filterName(name).singleResult();
        if (filter == null || isOfAnEarlierRelease(filter)) {
            Filter wanted = filter == null ? filters.newTaskFilter(name) : filter;
            filter = filters.saveFilter(wanted.setQuery(query).setProperties(properties(name, priority)));
        }
        grantUnlessThere(Role.REVIEWER.word(), Resources.FILTER, filter.getId(), Permissions.READ);
    }

    private static Map<String, Object> properties(String name, int priority) {
        Map<String, Object> properties = Map.of("priority", priority, "refresh", true, "variables", List.of());
        if (!name.equals(WAITING)) {
            return properties;
        }
        Map<String, Object> narrowed = new HashMap<>(properties);
        narrowed.put(NotOfOthers.PROPERTY, true);
        return narrowed;
    }

    /** Once, a claimed task was dropped from what waits for the one who claimed it. */
    private static boolean isOfAnEarlierRelease(Filter filter) {
        return filter.getName().equals(WAITING)
                && (filter.getProperties() == null || !filter.getProperties().containsKey(NotOfOthers.PROPERTY));
    }

    private void grant(String group, Resource resource, String id, Permission permission) {
        if (once.isFirst("right " + group + " " + resource.resourceName() + " " + id)) {
            grantUnlessThere(group, resource, id, permission);
        }
    }

    /** Databases of earlier releases have it, and remember nothing. */
    private void grantUnlessThere(String group, Resource resource, String id, Permission permission) {
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
