package io.execfabric.hotupdate.tenancy.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.execfabric.hotupdate.tenancy.people.UserView;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeopleRulesTests {

    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId GLOBEX = new TenantId("globex");

    private final Caller admin = caller("ann", ACME, Role.TENANT_ADMIN, null);
    private final Caller platform = caller("pat", null, Role.PLATFORM_ADMIN, null);

    @Test
    void anAdminManagesTheOwnTenantAndThePlatformEach() {
        holds(() -> PeopleRules.mayManage(admin, ACME));
        holds(() -> PeopleRules.mayManage(platform, ACME));
        holds(() -> PeopleRules.mayManage(platform, GLOBEX));
    }

    @Test
    void toAnybodyElseTheTenantIsNotThere() {
        refused(() -> PeopleRules.mayManage(admin, GLOBEX), ErrorCode.NOT_FOUND);
        refused(() -> PeopleRules.mayManage(caller("meg", ACME, Role.TENANT_MEMBER, null), ACME), ErrorCode.NOT_FOUND);
        refused(() -> PeopleRules.mayManage(caller("rita", null, Role.REVIEWER, null), ACME), ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource(
            value = TokenKind.class,
            names = {"AI", "AGENT"})
    void noProgramManagesPeople(TokenKind kind) {
        refused(
                () -> PeopleRules.mayManage(caller("ann", ACME, Role.TENANT_ADMIN, kind), ACME),
                ErrorCode.PERSON_REQUIRED);
        refused(
                () -> PeopleRules.mayManagePlatform(caller("pat", null, Role.PLATFORM_ADMIN, kind)),
                ErrorCode.PERSON_REQUIRED);
    }

    @Test
    void thePlatformsPeopleAreManagedByItsAdminsAlone() {
        holds(() -> PeopleRules.mayManagePlatform(platform));
        refused(() -> PeopleRules.mayManagePlatform(admin), ErrorCode.FORBIDDEN);
    }

    @Test
    void thePlatformReplacesThePasswordOfAnAdminAlone() {
        holds(() -> PeopleRules.mayReplacePassword(platform, ACME, user("adam", Role.TENANT_ADMIN)));
        refused(
                () -> PeopleRules.mayReplacePassword(platform, ACME, user("meg", Role.TENANT_MEMBER)),
                ErrorCode.FORBIDDEN);
        holds(() -> PeopleRules.mayReplacePassword(admin, ACME, user("meg", Role.TENANT_MEMBER)));
    }

    @Test
    void nobodyReplacesTheOwnPasswordThere() {
        refused(
                () -> PeopleRules.mayReplacePassword(admin, ACME, user("ann", Role.TENANT_ADMIN)),
                ErrorCode.WRONG_STATE);
    }

    @Test
    void nobodyTakesTheOwnAdminRoleAway() {
        Set<Role> less = Set.of(Role.TENANT_MEMBER);
        refused(() -> PeopleRules.keepsOwnAdmin(admin, "ann", less), ErrorCode.WRONG_STATE);
        holds(() -> PeopleRules.keepsOwnAdmin(admin, "ann", Set.of(Role.TENANT_ADMIN)));
        holds(() -> PeopleRules.keepsOwnAdmin(admin, "adam", less));
        refused(() -> PeopleRules.keepsOwnPlatformAdmin(platform, "pat", Set.of(Role.REVIEWER)), ErrorCode.WRONG_STATE);
        holds(() -> PeopleRules.keepsOwnPlatformAdmin(platform, "pat", Set.of(Role.PLATFORM_ADMIN)));
        holds(() -> PeopleRules.keepsOwnPlatformAdmin(platform, "paul", Set.of(Role.REVIEWER)));
    }

    @Test
    void nobodyLocksThemselfOutAndAnAdminIsLeft() {
        refused(() -> PeopleRules.isNotOneself(admin, "ann"), ErrorCode.WRONG_STATE);
        holds(() -> PeopleRules.isNotOneself(admin, "meg"));
        refused(() -> PeopleRules.anAdminIsLeft(false), ErrorCode.WRONG_STATE);
        holds(() -> PeopleRules.anAdminIsLeft(true));
    }

    private static Caller caller(String user, @Nullable TenantId tenant, Role role, @Nullable TokenKind kind) {
        return new Caller(user, tenant, Set.of(role), kind);
    }

    private static UserView user(String id, Role role) {
        return new UserView(id, null, List.of(role), false, false);
    }

    private static void holds(ThrowingCallable rule) {
        assertThatCode(rule).doesNotThrowAnyException();
    }

    private static void refused(ThrowingCallable rule, ErrorCode code) {
        assertThatThrownBy(rule)
                .isInstanceOfSatisfying(
                        HotUpdateException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
