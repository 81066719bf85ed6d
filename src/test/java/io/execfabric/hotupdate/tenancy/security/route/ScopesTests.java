package io.execfabric.hotupdate.tenancy.security.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.execfabric.hotupdate.tenancy.TokenName;
import io.execfabric.hotupdate.tenancy.TokenScope;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which route takes which narrowed token: scopes narrow and never widen, and what nobody thought about is closed. */
class ScopesTests {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);

    @Test
    void everyRouteForProgramsIsListedWithItsScopes() {
        Set<String> listed = ListedScopes.all().stream().map(ListedScopes::name).collect(Collectors.toSet());

        assertThat(forPrograms().map(Route::toString).toList()).isNotEmpty();
        assertThat(forPrograms().map(ScopesTests::name).filter(name -> !listed.contains(name)))
                .as("say in RouteTable and in route-scopes.csv which scope it needs")
                .isEmpty();
        assertThat(listed.stream()
                        .filter(name ->
                                forPrograms().noneMatch(route -> name(route).equals(name))))
                .as("lines of route-scopes.csv that are no route")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TokenScope.class)
    void eachRouteTakesEachScopeAsListedWhateverTheRoles(TokenScope scope) {
        for (ListedScopes line : ListedScopes.all()) {
            assertThat(route(line).admits(narrowed(ALL, scope)))
                    .as(line.name() + " with " + scope)
                    .isEqualTo(line.scopes().contains(scope));
        }
    }

    @Test
    void noScopeOpensWhatTheRolesDoNot() {
        Caller wide = narrowed(Set.of(Role.TENANT_MEMBER), TokenScope.values());
        Caller person = new Caller("mia", new TenantId("acme"), Set.of(Role.TENANT_MEMBER), null);

        for (ListedScopes line : ListedScopes.all()) {
            assertThat(route(line).admits(wide))
                    .as(line.name())
                    .isEqualTo(route(line).admits(person));
        }
    }

    @Test
    void whoHasNoScopesIsAskedForNone() {
        Caller program = narrowed(ALL);
        Caller person = new Caller("mia", null, ALL, null);

        assertThat(forPrograms()).allSatisfy(route -> {
            assertThat(route.admits(program)).isTrue();
            assertThat(route.admits(person)).isTrue();
        });
    }

    @Test
    void aRouteThatSaysNothingOfScopesIsClosedToEveryNarrowedTokenUnlessItIsOpenToAll() {
        Route forgotten = Route.of(null, "/api/v1/new", Audience.SIGNED_IN);

        assertThat(forgotten.admits(narrowed(ALL, TokenScope.values()))).isFalse();
        assertThat(forgotten.admits(narrowed(ALL))).isTrue();
        assertThat(Route.of(null, "/new", Audience.PUBLIC).admits(narrowed(ALL, TokenScope.READ)))
                .isTrue();
    }

    @Test
    void aPipelinesTokenHandsInAndNothingElse() {
        List<String> open = ListedScopes.all().stream()
                .filter(line -> route(line).admits(narrowed(ALL, TokenScope.SUBMIT)))
                .map(ListedScopes::name)
                .toList();

        assertThat(open)
                .containsExactlyInAnyOrder(
                        "GET /api/v1/me",
                        "POST /api/v1/submissions",
                        "POST /api/v1/submissions/check",
                        "GET /api/v1/submissions/{id}",
                        "PUT /api/v1/submissions/{id}/package",
                        "POST /api/v1/submissions/{id}/withdrawal",
                        "POST /api/v1/skills/{code}/answers",
                        "POST /api/v1/public/submissions");
    }

    @Test
    void whatOnlyReadsChangesNothingAndWhatReadsIsReached() {
        for (ListedScopes line : ListedScopes.all()) {
            boolean changes = !line.method().equals("GET")
                    && !line.pattern().equals("/mcp")
                    && !line.pattern().equals("/api/v1/audit/verification");
            assertThat(route(line).admits(narrowed(ALL, TokenScope.READ)))
                    .as(line.name())
                    .isEqualTo(!changes);
        }
    }

    private static Stream<Route> forPrograms() {
        return RouteTable.ALL.stream()
                .filter(route ->
                        route.pattern().startsWith("/api/") || route.pattern().equals("/mcp"));
    }

    private static Route route(ListedScopes line) {
        return forPrograms()
                .filter(route -> name(route).equals(line.name()))
                .findFirst()
                .orElseThrow();
    }

    private static String name(Route route) {
        return route.method() + " " + route.pattern();
    }

    private static Caller narrowed(Set<Role> roles, TokenScope... scopes) {
        return new Caller("mia", new TenantId("acme"), roles, TokenKind.USER)
                .through(new TokenName("t-1", "ci", List.of(scopes)));
    }
}
