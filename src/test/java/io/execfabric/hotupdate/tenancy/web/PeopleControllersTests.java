package io.execfabric.hotupdate.tenancy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ItemList;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import io.execfabric.hotupdate.tenancy.MailAddress;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.people.IssuedPassword;
import io.execfabric.hotupdate.tenancy.people.NewUser;
import io.execfabric.hotupdate.tenancy.people.People;
import io.execfabric.hotupdate.tenancy.people.TenantView;
import io.execfabric.hotupdate.tenancy.people.UserView;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A tenant's people, as a page and for programs: one service behind both. */
@WebSlice
class PeopleControllersTests {

    private static final TenantId ACME = new TenantId("acme");
    private static final UserView BO =
            new UserView("acme.bo", "bo@acme.test", List.of(Role.TENANT_MEMBER), false, true);
    private static final NewUser WANTED =
            new NewUser("bo", new MailAddress("bo@acme.test"), Set.of(Role.TENANT_MEMBER, Role.CONFIRMER));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @BeforeEach
    void oneTenant() {
        when(people.tenant(any(), any())).thenReturn(new TenantView(ACME, "Acme", 1));
        when(people.users(any(), any(), any())).thenReturn(ItemList.all(List.of(BO)));
    }

    @Test
    void anAdminSeesTheOwnTenantsAndAPlatformAdminTheOneThatIsNamed() {
        assertThat(mvc.get().uri("/users").with(SignedIn.ADMIN))
                .hasStatusOk()
                .hasViewName("tenancy/people")
                .bodyText()
                .contains("bo@acme.test", "action=\"/users/acme.bo/roles\"");
        verify(people).users(eq(SignedIn.ADMIN.caller()), eq(ACME), any());

        assertThat(mvc.get().uri("/governance/tenants/globex/users").with(SignedIn.PLATFORM_ADMIN))
                .bodyText()
                .contains("action=\"/governance/tenants/globex/users/acme.bo/roles\"")
                .doesNotContain("href=\"/quota\"");
        verify(people).users(eq(SignedIn.PLATFORM_ADMIN.caller()), eq(new TenantId("globex")), any());
        assertThat(mvc.get().uri("/governance/tenants/globex/users").with(SignedIn.ADMIN))
                .hasStatus(403);
    }

    @Test
    void aNewUsersPasswordIsShownOnceAndKeptNowhere() {
        when(people.createUser(SignedIn.ADMIN.caller(), ACME, WANTED)).thenReturn(new IssuedPassword(BO, "once-only"));

        MvcTestResult page = mvc.post()
                .uri("/users")
                .param("id", " bo ")
                .param("mail", " bo@acme.test ")
                .param("roles", "tenant-member", "confirmer")
                .with(SignedIn.ADMIN)
                .with(csrf())
                .exchange();

        assertThat(page).hasStatusOk().headers().hasValue("Cache-Control", "no-store");
        assertThat(page).bodyText().contains("once-only").doesNotContain("value=\" bo \"");
    }

    @Test
    void whatWasTypedForAUserWhoIsRefusedStays() {
        when(people.createUser(any(), any(), any()))
                .thenThrow(new HotUpdateException(ErrorCode.CONFLICT, Wording.told("There is one of that name.")));

        MvcTestResult page = mvc.post()
                .uri("/users")
                .param("id", "bo")
                .param("roles", "confirmer")
                .with(SignedIn.ADMIN)
                .with(csrf())
                .exchange();

        assertThat(page).hasStatus(409).bodyText().contains("There is one of that name.", "value=\"bo\"");
        assertThat(page).model().doesNotContainKey("issued");
    }

    @Test
    void aRoleThatIsNoneMakesNobody() {
        assertThat(mvc.post()
                        .uri("/users")
                        .param("id", "bo")
                        .param("roles", "king")
                        .with(SignedIn.ADMIN)
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("There is no such role.");
        verify(people, never()).createUser(any(), any(), any());
    }

    @Test
    void lockAndRolesLeadBackToTheListThatTheyCameFrom() {
        assertThat(mvc.post()
                        .uri("/governance/tenants/acme/users/acme.bo/lock")
                        .with(SignedIn.PLATFORM_ADMIN)
                        .with(csrf()))
                .hasRedirectedUrl("/governance/tenants/acme/users")
                .flash()
                .containsEntry("done", "people.lock.done");
        assertThat(mvc.post()
                        .uri("/users/acme.bo/roles")
                        .param("roles", "confirmer")
                        .with(SignedIn.ADMIN)
                        .with(csrf()))
                .hasRedirectedUrl("/users")
                .flash()
                .containsEntry("done", "people.roles.done");

        verify(people).lock(SignedIn.PLATFORM_ADMIN.caller(), ACME, "acme.bo");
        verify(people).setRoles(SignedIn.ADMIN.caller(), ACME, "acme.bo", Set.of(Role.CONFIRMER));
    }

    @Test
    void aProgramGetsTheSameAnswers() {
        SignedIn program = SignedIn.ADMIN.byToken();
        when(people.createUser(program.caller(), ACME, WANTED)).thenReturn(new IssuedPassword(BO, "once-only"));

        MvcTestResult made =
                sent(program, "{\"id\":\"bo\",\"mail\":\"bo@acme.test\",\"roles\":[\"tenant-member\",\"confirmer\"]}");

        assertThat(made).hasStatus(201).headers().hasValue("Cache-Control", "no-store");
        assertThat(made).bodyJson().extractingPath("$.password").isEqualTo("once-only");
        assertThat(sent(program, "{\"id\":\"bo\",\"roles\":[\"king\"]}")).hasStatus(422);
        assertThat(sent(program, "{\"id\":\"bo\",\"roles\":[null]}")).hasStatus(422);
        assertThat(sent(program, "{\"roles\":\"x\"}")).hasStatus(400);
        assertThat(sent(SignedIn.MEMBER.byToken(), "{}")).hasStatus(403);
    }

    @Test
    void aNameThatCanBeNoTenantIsNotFound() {
        assertThat(mvc.get().uri("/api/v1/tenants/No_Such/users").with(SignedIn.PLATFORM_ADMIN.byToken()))
                .hasStatus(404);
        verify(people, never()).users(any(), any(), any());
    }

    private MvcTestResult sent(SignedIn who, String body) {
        return mvc.post()
                .uri("/api/v1/users")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(who)
                .exchange();
    }
}
