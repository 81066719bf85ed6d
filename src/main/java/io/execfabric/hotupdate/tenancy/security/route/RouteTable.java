package io.execfabric.hotupdate.tenancy.security.route;

import static io.execfabric.hotupdate.tenancy.security.route.Audience.EVEN_NEWCOMERS;
import static io.execfabric.hotupdate.tenancy.security.route.Audience.NOBODY;
import static io.execfabric.hotupdate.tenancy.security.route.Audience.PEOPLE;
import static io.execfabric.hotupdate.tenancy.security.route.Audience.PLATFORM;
import static io.execfabric.hotupdate.tenancy.security.route.Audience.PUBLIC;
import static io.execfabric.hotupdate.tenancy.security.route.Audience.SIGNED_IN;
import static io.execfabric.hotupdate.tenancy.security.route.Audience.TENANT;
import static io.execfabric.hotupdate.tenancy.security.route.Audience.TENANT_OR_AI;
import static io.execfabric.hotupdate.tenancy.security.route.Scopes.EACH;
import static io.execfabric.hotupdate.tenancy.security.route.Scopes.MANAGE;
import static io.execfabric.hotupdate.tenancy.security.route.Scopes.READ;
import static io.execfabric.hotupdate.tenancy.security.route.Scopes.READ_OR_RUN;
import static io.execfabric.hotupdate.tenancy.security.route.Scopes.READ_OR_SUBMIT;
import static io.execfabric.hotupdate.tenancy.security.route.Scopes.RUN;
import static io.execfabric.hotupdate.tenancy.security.route.Scopes.SUBMIT;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.execfabric.hotupdate.tenancy.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Every route of the application with those who may use it; what is not listed is closed. This is the coarse question only
 * (may such a role knock here at all?): whose things a caller finds behind a route, the features decide, and answer 404 for
 * another tenant's. The first matching line counts. What a narrowed token needs stands there too: READ where nothing changes,
 * SUBMIT and RUN for what leads to a version and to a run; MANAGE for all other changes, a person's yes to a run included,
 * since whoever may ask for a run shall not by that confirm it.
 */
public final class RouteTable {

    private static final Audience ADMIN = Audience.of(Role.TENANT_ADMIN);
    private static final Audience CONFIRMER = Audience.of(Role.CONFIRMER);
    private static final Audience REVIEWER = Audience.of(Role.REVIEWER);
    private static final Audience PLATFORM_ADMIN = Audience.of(Role.PLATFORM_ADMIN);
    /** A tenant admin of the own tenant's, a platform admin of the public area's. */
    private static final Audience OWNER = Audience.of(Role.TENANT_ADMIN, Role.PLATFORM_ADMIN);

    private static final Audience AUDITOR = Audience.of(Role.TENANT_ADMIN, Role.PLATFORM_ADMIN);

    private static final List<Route> REST = List.of(
            route(GET, "/api/v1/me", SIGNED_IN, EACH),
            route(PUT, "/api/v1/me/password", EVEN_NEWCOMERS, MANAGE),
            route(GET, "/api/v1/notifications", PEOPLE, READ),
            route(POST, "/api/v1/notifications/{id}/read", PEOPLE, MANAGE),
            route(GET, "/api/v1/tokens", PEOPLE, READ),
            route(POST, "/api/v1/tokens", PEOPLE, MANAGE),
            route(DELETE, "/api/v1/tokens/{id}", PEOPLE, MANAGE),
            // a foreign member is told 404, so everybody may knock
            route(GET, "/api/v1/submissions", PEOPLE, READ),
            route(POST, "/api/v1/submissions", ADMIN, SUBMIT),
            route(POST, "/api/v1/submissions/check", ADMIN, SUBMIT),
            route(GET, "/api/v1/submissions/{id}", PEOPLE, READ_OR_SUBMIT),
            route(PUT, "/api/v1/submissions/{id}/package", OWNER, SUBMIT),
            route(POST, "/api/v1/submissions/{id}/withdrawal", OWNER, SUBMIT),
            route(GET, "/api/v1/submissions/{id}/files", PEOPLE, READ),
            route(GET, "/api/v1/submissions/{id}/files/**", PEOPLE, READ),
            route(GET, "/api/v1/submissions/{id}/diff", PEOPLE, READ),
            route(GET, "/api/v1/reviews", PLATFORM, READ),
            route(GET, "/api/v1/submissions/{id}/dossier", PLATFORM, READ),
            route(POST, "/api/v1/submissions/{id}/decision", REVIEWER, MANAGE),
            route(GET, "/api/v1/submissions/{id}/approval", PEOPLE, READ),
            route(GET, "/api/v1/submissions/{id}/approval/signature", PEOPLE, READ),
            route(GET, "/api/v1/submissions/{id}/approval/key", PEOPLE, READ),
            route(GET, "/api/v1/approval-keys", SIGNED_IN, READ),
            route(GET, "/api/v1/approval-keys/{keyId}", SIGNED_IN, READ),
            route(POST, "/api/v1/approval-keys", PLATFORM_ADMIN, MANAGE),
            route(GET, "/api/v1/skills", SIGNED_IN, READ),
            route(GET, "/api/v1/skills/{code}", SIGNED_IN, READ),
            route(GET, "/api/v1/skills/{code}/versions", SIGNED_IN, READ),
            route(GET, "/api/v1/skills/{code}/skill-folder", TENANT_OR_AI, READ),
            route(GET, "/api/v1/skills/{code}/versions/{n}/availability", SIGNED_IN, READ),
            route(GET, "/api/v1/skills/{code}/versions/{n}/approval", SIGNED_IN, READ),
            route(GET, "/api/v1/skills/{code}/versions/{n}/approval/signature", SIGNED_IN, READ),
            route(GET, "/api/v1/skills/{code}/versions/{n}/approval/key", SIGNED_IN, READ),
            route(POST, "/api/v1/skills/{code}/rollback", ADMIN, MANAGE),
            route(POST, "/api/v1/skills/{code}/answers", ADMIN, SUBMIT),
            route(POST, "/api/v1/skills/{code}/disable", ADMIN, MANAGE),
            route(POST, "/api/v1/skills/{code}/enable", ADMIN, MANAGE),
            route(POST, "/api/v1/tenants/{tenant}/skills/{code}/rollback", PLATFORM_ADMIN, MANAGE),
            route(GET, "/api/v1/tenants/{tenant}/skills/{code}/versions", PLATFORM_ADMIN, READ),
            route(GET, "/api/v1/tenants/{tenant}/skills/{code}/versions/{n}/availability", PLATFORM_ADMIN, READ),
            route(GET, "/api/v1/revocations", PLATFORM_ADMIN, READ),
            route(POST, "/api/v1/revocations", PLATFORM_ADMIN, MANAGE),
            route(POST, "/api/v1/public/submissions", PLATFORM_ADMIN, SUBMIT),
            route(GET, "/api/v1/public/skills", PLATFORM_ADMIN, READ),
            route(PUT, "/api/v1/public/skills/{code}/grants/{tenant}", PLATFORM_ADMIN, MANAGE),
            route(DELETE, "/api/v1/public/skills/{code}/grants/{tenant}", PLATFORM_ADMIN, MANAGE),
            route(POST, "/api/v1/skills/{code}/executions", TENANT_OR_AI, RUN),
            route(GET, "/api/v1/executions", SIGNED_IN, READ),
            route(GET, "/api/v1/executions/{id}", SIGNED_IN, READ_OR_RUN),
            route(GET, "/api/v1/executions/{id}/log", SIGNED_IN, READ_OR_RUN),
            route(GET, "/api/v1/executions/{id}/artifacts/**", SIGNED_IN, READ_OR_RUN),
            route(POST, "/api/v1/executions/{id}/confirmation", CONFIRMER, MANAGE),
            route(POST, "/api/v1/executions/{id}/cancellation", TENANT, RUN),
            route(POST, "/api/v1/upload-batches", TENANT, RUN),
            route(GET, "/api/v1/recommendations", SIGNED_IN, READ),
            route(GET, "/api/v1/audit", AUDITOR, READ),
            route(GET, "/api/v1/audit/verification", AUDITOR, READ),
            // changes nothing: the same question as above, with more to compare
            route(POST, "/api/v1/audit/verification", AUDITOR, READ),
            route(GET, "/api/v1/audit/head", AUDITOR, READ),
            route(GET, "/api/v1/audit.csv", AUDITOR, READ),
            route(GET, "/api/v1/isolation", PLATFORM_ADMIN, READ),
            route(GET, "/api/v1/nodes", PLATFORM_ADMIN, READ),
            route(GET, "/api/v1/governance/releases", PLATFORM_ADMIN, READ),
            route(GET, "/api/v1/governance/quarantines", PLATFORM_ADMIN, READ),
            route(GET, "/api/v1/break-glass", PLATFORM_ADMIN, READ),
            route(POST, "/api/v1/break-glass", PLATFORM_ADMIN, MANAGE),
            route(DELETE, "/api/v1/break-glass/{id}", PLATFORM_ADMIN, MANAGE),
            // each of these is a use of an open emergency access, which alone finds anything
            route(GET, "/api/v1/break-glass/{id}/skills", PLATFORM_ADMIN, READ),
            route(POST, "/api/v1/break-glass/{id}/skills/{code}/executions", PLATFORM_ADMIN, MANAGE),
            route(GET, "/api/v1/break-glass/{id}/executions", PLATFORM_ADMIN, READ),
            route(GET, "/api/v1/break-glass/{id}/executions/{execution}", PLATFORM_ADMIN, READ),
            route(GET, "/api/v1/break-glass/{id}/executions/{execution}/log", PLATFORM_ADMIN, READ),
            route(GET, "/api/v1/break-glass/{id}/executions/{execution}/artifacts/**", PLATFORM_ADMIN, READ),
            route(GET, "/api/v1/tenants", PLATFORM_ADMIN, READ),
            route(POST, "/api/v1/tenants", PLATFORM_ADMIN, MANAGE),
            route(GET, "/api/v1/tenants/{id}/users", PLATFORM_ADMIN, READ),
            route(POST, "/api/v1/tenants/{id}/users", PLATFORM_ADMIN, MANAGE),
            route(PUT, "/api/v1/tenants/{id}/users/{user}/roles", PLATFORM_ADMIN, MANAGE),
            route(POST, "/api/v1/tenants/{id}/users/{user}/lock", PLATFORM_ADMIN, MANAGE),
            route(POST, "/api/v1/tenants/{id}/users/{user}/unlock", PLATFORM_ADMIN, MANAGE),
            route(POST, "/api/v1/tenants/{id}/users/{user}/password", PLATFORM_ADMIN, MANAGE),
            route(GET, "/api/v1/platform/users", PLATFORM_ADMIN, READ),
            route(POST, "/api/v1/platform/users", PLATFORM_ADMIN, MANAGE),
            route(PUT, "/api/v1/platform/users/{user}/roles", PLATFORM_ADMIN, MANAGE),
            route(POST, "/api/v1/platform/users/{user}/lock", PLATFORM_ADMIN, MANAGE),
            route(POST, "/api/v1/platform/users/{user}/unlock", PLATFORM_ADMIN, MANAGE),
            route(POST, "/api/v1/platform/users/{user}/password", PLATFORM_ADMIN, MANAGE),
            route(GET, "/api/v1/tenants/{id}/quota", PLATFORM_ADMIN, READ),
            route(PUT, "/api/v1/tenants/{id}/quota", PLATFORM_ADMIN, MANAGE),
            route(GET, "/api/v1/quota", ADMIN, READ),
            route(GET, "/api/v1/users", ADMIN, READ),
            route(POST, "/api/v1/users", ADMIN, MANAGE),
            route(PUT, "/api/v1/users/{user}/roles", ADMIN, MANAGE),
            route(POST, "/api/v1/users/{user}/lock", ADMIN, MANAGE),
            route(POST, "/api/v1/users/{user}/unlock", ADMIN, MANAGE),
            route(POST, "/api/v1/users/{user}/password", ADMIN, MANAGE),
            route(GET, "/mcp", TENANT_OR_AI, READ_OR_RUN),
            route(POST, "/mcp", TENANT_OR_AI, READ_OR_RUN),
            route(DELETE, "/mcp", TENANT_OR_AI, READ_OR_RUN),
            route(GET, "/v3/api-docs", PUBLIC),
            route(GET, "/v3/api-docs.yaml", PUBLIC),
            route(GET, "/actuator/health", PUBLIC),
            route(GET, "/actuator/prometheus", PLATFORM_ADMIN, READ));

    private static final List<Route> PAGES = List.of(
            route(GET, "/login", PUBLIC),
            route(GET, "/how-it-works", PUBLIC),
            route(GET, "/api-docs", PUBLIC),
            route(GET, "/starter-folders/{file}", PUBLIC),
            route(null, "/error", PUBLIC),
            route(GET, "/favicon.ico", PUBLIC),
            route(GET, "/assets/**", PUBLIC),
            // the engine's files are below /camunda, for platform people alone
            route(null, "/webjars/camunda/**", NOBODY),
            route(GET, "/webjars/**", PUBLIC),
            route(GET, "/", PEOPLE),
            route(GET, "/submissions", PEOPLE),
            route(POST, "/submissions", ADMIN),
            route(GET, "/submissions/new", ADMIN),
            route(POST, "/submissions/check", ADMIN),
            route(GET, "/submissions/{id}", PEOPLE),
            route(GET, "/submissions/{id}/position", PEOPLE),
            route(GET, "/submissions/{id}/changes", PEOPLE),
            route(GET, "/submissions/{id}/review", PLATFORM),
            route(POST, "/submissions/{id}/package", OWNER),
            route(POST, "/submissions/{id}/withdrawal", OWNER),
            route(GET, "/skills", PEOPLE),
            route(GET, "/recommendations", PEOPLE),
            route(GET, "/skills/{code}", PEOPLE),
            route(POST, "/skills/{code}/rollback", ADMIN),
            route(POST, "/skills/{code}/disable", ADMIN),
            route(POST, "/skills/{code}/enable", ADMIN),
            route(POST, "/skills/{code}/answers", ADMIN),
            route(GET, "/skills/{code}/run", TENANT),
            route(POST, "/skills/{code}/run", TENANT),
            route(GET, "/executions", PEOPLE),
            route(GET, "/executions/{id}", PEOPLE),
            route(GET, "/executions/{id}/log", PEOPLE),
            route(POST, "/executions/{id}/cancellation", TENANT),
            route(POST, "/executions/{id}/confirmation", CONFIRMER),
            route(GET, "/confirmations", CONFIRMER),
            route(GET, "/governance/review-policy", PLATFORM_ADMIN),
            route(POST, "/governance/review-policy", PLATFORM_ADMIN),
            route(GET, "/governance/review-policy/versions/{version}", PLATFORM_ADMIN),
            route(POST, "/governance/review-policy/versions/{version}/restoration", PLATFORM_ADMIN),
            route(GET, "/audit", AUDITOR),
            route(GET, "/audit.csv", AUDITOR),
            route(GET, "/governance/audit", PLATFORM_ADMIN),
            route(GET, "/governance/nodes", PLATFORM_ADMIN),
            route(GET, "/governance/releases", PLATFORM_ADMIN),
            route(GET, "/governance/isolation", PLATFORM_ADMIN),
            route(GET, "/governance/quarantines", PLATFORM_ADMIN),
            route(GET, "/emergency-access", ADMIN),
            route(GET, "/governance/break-glass", PLATFORM_ADMIN),
            route(POST, "/governance/break-glass", PLATFORM_ADMIN),
            route(POST, "/governance/break-glass/{id}/closing", PLATFORM_ADMIN),
            route(GET, "/governance/break-glass/{id}", PLATFORM_ADMIN),
            route(GET, "/governance/break-glass/{id}/executions/{execution}", PLATFORM_ADMIN),
            route(GET, "/governance/break-glass/{id}/skills/{code}/run", PLATFORM_ADMIN),
            route(POST, "/governance/break-glass/{id}/skills/{code}/run", PLATFORM_ADMIN),
            route(GET, "/governance", PLATFORM_ADMIN),
            route(GET, "/governance/tenants", PLATFORM_ADMIN),
            route(POST, "/governance/tenants", PLATFORM_ADMIN),
            route(GET, "/governance/tenants/{tenant}/users", PLATFORM_ADMIN),
            route(POST, "/governance/tenants/{tenant}/users", PLATFORM_ADMIN),
            route(POST, "/governance/tenants/{tenant}/users/{user}/roles", PLATFORM_ADMIN),
            route(POST, "/governance/tenants/{tenant}/users/{user}/lock", PLATFORM_ADMIN),
            route(POST, "/governance/tenants/{tenant}/users/{user}/unlock", PLATFORM_ADMIN),
            route(POST, "/governance/tenants/{tenant}/users/{user}/password", PLATFORM_ADMIN),
            route(GET, "/governance/tenants/{tenant}/quota", PLATFORM_ADMIN),
            route(POST, "/governance/tenants/{tenant}/quota", PLATFORM_ADMIN),
            route(GET, "/governance/people", PLATFORM_ADMIN),
            route(POST, "/governance/people", PLATFORM_ADMIN),
            route(POST, "/governance/people/{user}/roles", PLATFORM_ADMIN),
            route(POST, "/governance/people/{user}/lock", PLATFORM_ADMIN),
            route(POST, "/governance/people/{user}/unlock", PLATFORM_ADMIN),
            route(POST, "/governance/people/{user}/password", PLATFORM_ADMIN),
            route(GET, "/quota", ADMIN),
            route(GET, "/users", ADMIN),
            route(POST, "/users", ADMIN),
            route(POST, "/users/{user}/roles", ADMIN),
            route(POST, "/users/{user}/lock", ADMIN),
            route(POST, "/users/{user}/unlock", ADMIN),
            route(POST, "/users/{user}/password", ADMIN),
            route(GET, "/governance/versions", PLATFORM_ADMIN),
            route(POST, "/governance/versions/rollback", PLATFORM_ADMIN),
            route(GET, "/governance/public", PLATFORM_ADMIN),
            route(POST, "/governance/public/{code}/grants", PLATFORM_ADMIN),
            route(POST, "/governance/public/{code}/grants/{tenant}/withdrawal", PLATFORM_ADMIN),
            route(GET, "/governance/revocations", PLATFORM_ADMIN),
            route(POST, "/governance/revocations", PLATFORM_ADMIN),
            route(GET, "/notifications", PEOPLE),
            route(POST, "/notifications/read", PEOPLE),
            route(POST, "/notifications/address", PEOPLE),
            route(GET, "/account", EVEN_NEWCOMERS),
            route(POST, "/account", EVEN_NEWCOMERS),
            route(GET, "/tokens", PEOPLE),
            route(POST, "/tokens", PEOPLE),
            route(GET, "/tokens/{id}", PEOPLE),
            route(POST, "/tokens/{id}/revocation", PEOPLE));

    /** Their pages; their interface is {@link WebappRoutes}. An app that is not named here does not exist. */
    private static final List<Route> WEBAPPS = List.of(
            route(GET, "/camunda", PLATFORM),
            route(GET, "/camunda/", PLATFORM),
            route(GET, "/camunda/app", PLATFORM),
            route(GET, "/camunda/app/", PLATFORM),
            route(GET, "/camunda/app/tasklist/**", PLATFORM),
            route(GET, "/camunda/app/welcome/**", PLATFORM),
            route(GET, "/camunda/app/cockpit/**", PLATFORM_ADMIN),
            route(GET, "/camunda/app/admin/**", PLATFORM_ADMIN),
            route(GET, "/camunda/assets/**", PLATFORM),
            route(GET, "/camunda/lib/**", PLATFORM),
            route(GET, "/camunda/favicon.ico", PLATFORM));

    static final List<Route> ALL =
            Stream.of(REST, PAGES, WEBAPPS).flatMap(List::stream).toList();

    private RouteTable() {}

    static Optional<Route> find(HttpServletRequest request) {
        return Stream.concat(ALL.stream().filter(route -> route.matches(request)), WebappRoutes.matching(request))
                .findFirst();
    }

    /** The line for a path whose variables stand in braces. */
    static Optional<Route> find(String method, String template) {
        return ALL.stream()
                .filter(route -> route.methods().contains(method) && route.matchesTemplate(template))
                .findFirst();
    }

    /** Whether any line has this path, for whatever method. */
    static boolean knowsPath(HttpServletRequest request) {
        return ALL.stream().anyMatch(route -> route.matchesPath(request));
    }

    /** What any line with this path takes; HEAD where it takes GET, and never what nobody serves. */
    public static List<String> methods(HttpServletRequest request) {
        return ALL.stream()
                .filter(route -> route.matchesPath(request))
                .flatMap(route -> route.methods().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Route route(@Nullable HttpMethod method, String pattern, Audience audience) {
        return Route.of(method, pattern, audience);
    }

    private static Route route(@Nullable HttpMethod method, String pattern, Audience audience, Scopes scopes) {
        return Route.of(method, pattern, audience, scopes);
    }
}
