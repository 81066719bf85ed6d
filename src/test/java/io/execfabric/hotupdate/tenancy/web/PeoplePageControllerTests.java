package io.execfabric.hotupdate.tenancy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.support.Everybody;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A tenant's people as a page, for its own admin and for who governs it. */
@WebSlice
class PeoplePageControllerTests {

    private static final String GOVERNED = "/governance/tenants/acme/users";
    private static final TenantId ACME = new TenantId("acme");
    private static final UserView BO =
            new UserView("acme.bo", "bo@acme.test", List.of(Role.TENANT_MEMBER), false, true);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @BeforeEach
    void oneTenant() {
        when(people.tenant(any(), any())).thenReturn(new TenantView(ACME, "Acme", 1));
        when(people.users(any(), any(), any())).thenReturn(new ItemList<>(List.of(BO), "acme.bo"));
    }

    @Test
    void anAdminSeesTheOwnTenantsAndAPlatformAdminTheOneThatIsNamed() {
        assertThat(mvc.get().uri("/users?cursor=acme.ann").with(SignedIn.ADMIN))
                .hasStatusOk()
                .hasViewName("tenancy/people")
                .bodyText()
                .contains("bo@acme.test", "action=\"/users/acme.bo/roles\"", "href=\"/quota\"", "cursor=acme.bo");
        verify(people).users(SignedIn.ADMIN.caller(), ACME, PageRequest.of(null, "acme.ann"));

        assertThat(mvc.get().uri("/governance/tenants/globex/users").with(SignedIn.PLATFORM_ADMIN))
                .bodyText()
                .contains("action=\"/governance/tenants/globex/users/acme.bo/roles\"")
                .doesNotContain("href=\"/quota\"");
        verify(people).users(SignedIn.PLATFORM_ADMIN.caller(), new TenantId("globex"), PageRequest.of(null, null));
    }

    @Test
    void aNewUsersPasswordIsShownOnceAndKeptNowhere() {
        NewUser wanted = new NewUser("bo", new MailAddress("bo@acme.test"), Set.of(Role.TENANT_MEMBER, Role.CONFIRMER));
        when(people.createUser(SignedIn.ADMIN.caller(), ACME, wanted)).thenReturn(new IssuedPassword(BO, "once-only"));

        MvcTestResult page = made(" bo ", " bo@acme.test ", "tenant-member", "confirmer");

        assertThat(page).hasStatusOk().headers().hasValue("Cache-Control", "no-store");
        assertThat(page).bodyText().contains("once-only").doesNotContain("value=\" bo \"");
        assertThat(mvc.get().uri("/users").with(SignedIn.ADMIN)).bodyText().doesNotContain("once-only");
    }

    @Test
    void aNewPasswordIsTheOneOfWhomTheAddressNames() {
        when(people.newPassword(SignedIn.PLATFORM_ADMIN.caller(), ACME, "acme.bo"))
                .thenReturn(new IssuedPassword(BO, "once-only"));

        MvcTestResult page = changed(SignedIn.PLATFORM_ADMIN, GOVERNED + "/acme.bo/password");

        assertThat(page).hasStatusOk().headers().hasValue("Cache-Control", "no-store");
        assertThat(page).bodyText().contains("once-only");
    }

    @Test
    void whatWasTypedForAUserWhoIsRefusedStays() {
        when(people.createUser(any(), any(), any()))
                .thenThrow(new HotUpdateException(ErrorCode.CONFLICT, Wording.told("There is one of that name.")));

        MvcTestResult page = made("bo", "bo@acme.test", "confirmer");

        assertThat(page)
                .hasStatus(409)
                .bodyText()
                .contains("There is one of that name.", "value=\"bo\"", "value=\"bo@acme.test\"");
        assertThat(page).model().doesNotContainKey("issued");
    }

    @ParameterizedTest
    @CsvSource({"bo,bo@acme.test,king", "bo,bo@acme.test,ai", "bo,nowhere,confirmer", "B!,bo@acme.test,confirmer"})
    void whatDoesNotFitMakesNobodyAndStaysToBePutRight(String id, String mail, String role) {
        assertThat(made(id, mail, role))
                .hasStatus(422)
                .hasViewName("tenancy/people")
                .bodyText()
                .contains("role=\"alert\"", "value=\"" + id + "\"", "value=\"" + mail + "\"");
        verify(people, never()).createUser(any(), any(), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lock", "unlock", "roles"})
    void aChangeLeadsBackToTheListThatItCameFrom(String act) {
        assertThat(changed(SignedIn.ADMIN, "/users/acme.bo/" + act))
                .hasRedirectedUrl("/users")
                .flash()
                .containsEntry("done", "people." + act + ".done");
        assertThat(changed(SignedIn.PLATFORM_ADMIN, GOVERNED + "/acme.bo/" + act))
                .hasRedirectedUrl(GOVERNED)
                .flash()
                .containsEntry("done", "people." + act + ".done");
    }

    @Test
    void aChangeIsTheOneThatIsAskedFor() {
        changed(SignedIn.PLATFORM_ADMIN, GOVERNED + "/acme.bo/lock");
        verify(people).lock(SignedIn.PLATFORM_ADMIN.caller(), ACME, "acme.bo");

        changed(SignedIn.ADMIN, "/users/acme.bo/unlock");
        verify(people).unlock(SignedIn.ADMIN.caller(), ACME, "acme.bo");

        changed(SignedIn.ADMIN, "/users/acme.bo/roles");
        verify(people).setRoles(SignedIn.ADMIN.caller(), ACME, "acme.bo", Set.of(Role.CONFIRMER));
    }

    @Test
    void aRefusedChangeIsToldOnTheList() {
        when(people.lock(any(), any(), any()))
                .thenThrow(new HotUpdateException(ErrorCode.CONFLICT, Wording.told("Yourself.")));

        assertThat(changed(SignedIn.ADMIN, "/users/ada/lock"))
                .hasStatus(409)
                .hasViewName("tenancy/people")
                .bodyText()
                .contains("Yourself.");
    }

    @Test
    void aNameThatCanBeNoTenantIsNotFound() {
        assertThat(mvc.get().uri("/governance/tenants/No_Such/users").with(SignedIn.PLATFORM_ADMIN))
                .hasStatus(404)
                .hasViewName("web/error");
        assertThat(changed(SignedIn.PLATFORM_ADMIN, "/governance/tenants/No_Such/users/bo/lock"))
                .hasStatus(404)
                .hasViewName("web/error");
        verify(people, never()).lock(any(), any(), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/acme.bo/lock", "/acme.bo/unlock", "/acme.bo/roles", "/acme.bo/password"})
    void neitherAnotherRoleNorAnotherSiteChangesAnybody(String act) {
        for (SignedIn other : Everybody.but(SignedIn.ADMIN)) {
            assertThat(changed(other, "/users" + act)).hasStatus(403);
        }
        for (SignedIn other : Everybody.but(SignedIn.PLATFORM_ADMIN)) {
            assertThat(changed(other, GOVERNED + act)).hasStatus(403);
            assertThat(mvc.get().uri(GOVERNED).with(other)).hasStatus(403);
        }
        assertThat(mvc.post().uri("/users" + act).with(SignedIn.ADMIN)).hasStatus(403);
        verifyNoInteractions(people);
    }

    private MvcTestResult made(String id, String mail, String... roles) {
        return mvc.post()
                .uri("/users")
                .param("id", id)
                .param("mail", mail)
                .param("roles", roles)
                .with(SignedIn.ADMIN)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult changed(SignedIn who, String path) {
        return mvc.post()
                .uri(path)
                .param("roles", "confirmer")
                .with(who)
                .with(csrf())
                .exchange();
    }
}
