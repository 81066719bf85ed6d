package io.execfabric.hotupdate.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.support.HotUpdateTest;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** People, tenants and passwords in the engine's identity tables. */
@HotUpdateTest
class IdentityTests {

    private static final TenantId ACME = new TenantId("acme");

    @Autowired
    UserDirectory people;

    @Autowired
    Tenants tenants;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcTemplate sql;

    @Test
    void theDemoWorldsPeopleStand() {
        assertThat(tenants.all()).contains(ACME, new TenantId("globex")).doesNotContain(TenantId.CANARY);
        assertThat(tenants.exists(TenantId.CANARY)).isTrue();
        assertThat(tenants.usersWith(ACME, Role.CONFIRMER)).isEqualTo(List.of("acme-confirmer"));
        assertThat(people.find("acme-admin").orElseThrow().roles())
                .isEqualTo(Set.of(Role.TENANT_ADMIN, Role.TENANT_MEMBER));
        assertThat(people.find("reviewer2").orElseThrow().isPlatform()).isTrue();
    }

    @Test
    void passwordsAreBcryptHashesAndLongOnesCountToTheEnd() {
        String long1 = "plough kettle anvil ".repeat(5) + "1";
        people.createUser("longwinded", long1, ACME, Set.of(Role.TENANT_MEMBER));

        assertThat(sql.queryForObject("select pwd_ from act_id_user where id_ = 'longwinded'", String.class))
                .contains("BCRYPT")
                .contains("$2a$10$");
        assertThat(people.authenticate("longwinded", long1)).isPresent();
        assertThat(people.authenticate("longwinded", "plough kettle anvil ".repeat(5) + "2"))
                .isEmpty();
        identity.deleteUser("longwinded");
    }

    @Test
    void aWrongPasswordDelaysNobodysNextTry() {
        assertThat(people.authenticate("globex-admin", "wrong")).isEmpty();

        assertThat(people.authenticate("globex-admin", "globex-admin-demo")).isPresent();
    }

    @Test
    void aUserOfTwoTenantsIsNobody() {
        people.createUser("torn", "torn-demo", ACME, Set.of(Role.TENANT_MEMBER));
        identity.createTenantUserMembership("globex", "torn");

        assertThat(people.find("torn")).isEmpty();
        assertThat(people.authenticate("torn", "torn-demo")).isEmpty();
        identity.deleteUser("torn");
    }

    @Test
    void aUserWithoutATenantAndWithoutAPlatformRoleIsNobody() {
        identity.saveUser(identity.newUser("drifter"));
        identity.createMembership("drifter", Role.TENANT_MEMBER.word());

        assertThat(people.find("drifter")).isEmpty();
        identity.deleteUser("drifter");
    }

    @Test
    void rolesOfTenantAndPlatformDoNotMix() {
        assertThatThrownBy(() -> people.createUser("mixed", "p", ACME, Set.of(Role.TENANT_MEMBER, Role.REVIEWER)))
                .isInstanceOf(HotUpdateException.class);
        assertThatThrownBy(() -> people.createUser("mixed", "p", null, Set.of(Role.TENANT_ADMIN)))
                .isInstanceOf(HotUpdateException.class);
        assertThat(people.find("mixed")).isEmpty();
    }

    @Test
    void theTablesAreReadWholeAlsoInAThreadWhereAReviewerIsSignedInToTheEngine() {
        identity.setAuthentication("reviewer1", List.of("reviewer"), List.of());
        try {
            assertThat(tenants.usersWith(ACME, Role.CONFIRMER)).containsExactly("acme-confirmer");
            assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("reviewer1");
        } finally {
            identity.clearAuthentication();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "            ", "short", "passwordpassword", "engine-door-1"})
    void theEngineItselfTakesNoWeakPassword(String password) {
        User made = identity.newUser("engine-door");
        made.setPassword(password);

        assertThatThrownBy(() -> identity.saveUser(made)).isInstanceOf(ProcessEngineException.class);
        assertThat(identity.createUserQuery().userId("engine-door").count()).isZero();
    }

    @Test
    void norForSomebodyWhoIsThere() {
        User there = identity.createUserQuery().userId("acme-member").singleResult();
        there.setPassword("");
        assertThatThrownBy(() -> identity.saveUser(there)).isInstanceOf(ProcessEngineException.class);
        assertThat(people.authenticate("acme-member", "acme-member-demo")).isPresent();
    }

    @Test
    void aNameWithSpacesBehindItIsNobodys() {
        assertThat(people.authenticate("acme-member ", "acme-member-demo")).isEmpty();
    }

    @Test
    void aReservedTenantIdIsRefused() {
        assertThatThrownBy(() -> people.createTenant(new TenantId("platform"), "Platform"))
                .isInstanceOf(HotUpdateException.class);
    }
}
