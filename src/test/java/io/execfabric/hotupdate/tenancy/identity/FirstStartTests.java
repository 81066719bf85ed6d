package io.execfabric.hotupdate.tenancy.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.engine.NotOfOthers;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.DemoPeopleMade;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The first and later starts, in profile demo and outside: what a start has made once, it never looks at again. */
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTests {

    private static final TenantId ACME = new TenantId("acme");

    private final StartedEngine server = new StartedEngine();
    private final IdentityService identity = server.identity();
    private final CamundaUserDirectory people = server.people();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void outsideDemoOneAdminIsMadeWithAPasswordShownOnce(CapturedOutput output) {
        server.start();

        String shown = output.getOut();
        String password = shown.replaceAll("(?s).*sign in as platform-admin with (\\S+) .*", "$1");
        assertThat(password).hasSize(24);
        assertThat(people.authenticate("platform-admin", password).orElseThrow().has(Role.PLATFORM_ADMIN))
                .isTrue();
        assertThat(identity.createUserQuery().count()).isEqualTo(1);

        server.start();

        assertThat(output.getOut().split("sign in as platform-admin")).hasSize(2);
    }

    @Test
    void aStartOfAnEarlierReleaseThatBrokeOffBeforeThePasswordWasShownIsRepeated(CapturedOutput output) {
        identity.saveUser(identity.newUser("platform-admin"));

        server.start();

        assertThat(output.getOut()).contains("sign in as platform-admin with");
        assertThat(people.find("platform-admin")).isPresent();
    }

    @Test
    void aStartThatBreaksOffLeavesNothingHalfMade() {
        server.sql("alter table ACT_ID_TENANT_MEMBER rename to AWAY");
        assertThatThrownBy(() -> server.start("demo")).isInstanceOf(RuntimeException.class);
        server.sql("alter table AWAY rename to ACT_ID_TENANT_MEMBER");
        assertThat(server.rows().values()).allSatisfy(rows -> assertThat(rows).isEmpty());

        server.start("demo");

        assertThat(identity.createUserQuery().count()).isEqualTo(DemoUser.ALL.size());
    }

    @Test
    void aDatabaseWithADemoPasswordIsRefusedOutsideDemoAlsoOfSomebodyWhoIsKeptOut() {
        server.start("demo");
        DemoUser.ALL.stream().skip(1).forEach(user -> password(user.name(), "a password of their own"));
        people.joinGroup(DemoUser.ALL.get(0).name(), PeopleSql.LOCKED);
        var before = server.rows();

        assertThatThrownBy(server::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("demo user");
        assertThat(server.rows()).isEqualTo(before);
    }

    @Test
    void theDemoPeopleAreMadeOnce() {
        server.start("demo");
        long filters = server.engine().getFilterService().createFilterQuery().count();
        var before = server.rows();
        server.start("demo");

        assertThat(server.rows()).isEqualTo(before);
        assertThat(identity.createUserQuery().count()).isEqualTo(DemoUser.ALL.size());
        assertThat(filters).isPositive();
        assertThat(people.all()).containsExactly(ACME, new TenantId("globex"));
        assertThat(server.published()).containsExactly(new DemoPeopleMade());
    }

    @Test
    void aFilterOfAnEarlierReleaseIsBroughtUpToDateOnce() {
        FilterService filters = server.engine().getFilterService();
        filters.saveFilter(filters.newTaskFilter("Waiting for me")
                .setQuery(server.engine().getTaskService().createTaskQuery().taskCandidateGroup("reviewer"))
                .setProperties(Map.of("priority", 1)));

        server.start("demo");

        Filter waiting =
                filters.createFilterQuery().filterName("Waiting for me").singleResult();
        assertThat(waiting.getProperties()).containsEntry(NotOfOthers.PROPERTY, true);
        int revision = ((FilterEntity) waiting).getRevision();
        server.start("demo");
        assertThat(((FilterEntity) filters.getFilter(waiting.getId())).getRevision())
                .isEqualTo(revision);
    }

    @Test
    void whatPeopleChangedSinceStaysInEveryProfile() {
        server.start("demo");
        changeEverything();
        var before = server.rows();

        server.start("demo");
        assertThat(server.rows()).isEqualTo(before);

        identity.createUserQuery().list().forEach(user -> password(user.getId(), "a password of their own"));
        before = server.rows();
        server.start();
        assertThat(server.rows()).isEqualTo(before);
    }

    @Test
    void aProductionDatabaseWhoseOnlyAdminLostTheRoleGetsNoOther() {
        server.start();
        identity.deleteMembership("platform-admin", "camunda-admin");
        identity.deleteMembership("platform-admin", Role.PLATFORM_ADMIN.word());
        var before = server.rows();

        server.start();

        assertThat(server.rows()).isEqualTo(before);
    }

    @Test
    void aProductionDatabaseGetsNoDemoPeopleByTheWrongProfile() {
        server.start();
        people.createTenant(ACME, "Acme Inc.");
        people.createUser("acme-admin", "a password of their own", ACME, Set.of(Role.TENANT_ADMIN));
        var before = server.rows();

        server.start("demo");
        server.forgetWhatWasMade();
        server.start("demo");

        assertThat(server.rows()).isEqualTo(before);
        assertThat(server.published()).isEmpty();
    }

    @Test
    void theDemoPeopleOfAnEarlierReleaseStayAsTheyAre() {
        server.start("demo");
        server.forgetWhatWasMade();
        server.published().clear();
        identity.deleteUser("globex-admin");
        people.joinGroup("globex-member", PeopleSql.LOCKED);
        var before = server.rows();

        server.start("demo");

        assertThat(server.rows()).isEqualTo(before);
        assertThat(server.published()).isEmpty();
    }

    private void changeEverything() {
        password("acme-admin", "a password of their own");
        identity.deleteUser("globex-admin");
        people.joinGroup("globex-member", PeopleSql.LOCKED);
        identity.deleteMembership("reviewer1", Role.REVIEWER.word());
        identity.deleteMembership("platform-admin", "camunda-admin");
        identity.deleteTenantUserMembership("acme", "acme-confirmer");
        identity.deleteTenant("globex");
        var filters = server.engine().getFilterService();
        filters.deleteFilter(filters.createFilterQuery()
                .filterName("High risk")
                .singleResult()
                .getId());
        Filter renamed = filters.createFilterQuery().filterName("Lost runs").singleResult();
        renamed.setName("Runs to look at");
        filters.saveFilter(renamed);
        var rights = server.engine().getAuthorizationService();
        for (Authorization right : rights.createAuthorizationQuery()
                .groupIdIn(Role.REVIEWER.word())
                .list()) {
            rights.deleteAuthorization(right.getId());
        }
    }

    private void password(String name, String password) {
        User user = identity.createUserQuery().userId(name).singleResult();
        user.setPassword(password);
        identity.saveUser(user);
    }
}
