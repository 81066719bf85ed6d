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
import io.execfabric.hotupdate.tenancy.people.PlatformPeople;
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

@WebSlice
class PlatformPeoplePageControllerTests {

    private static final String PAGE = "/governance/people";
    private static final SignedIn GOVERNOR = SignedIn.PLATFORM_ADMIN;
    private static final UserView RUTH = new UserView("ruth", null, List.of(Role.REVIEWER), false, true);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PlatformPeople people;

    @BeforeEach
    void one() {
        when(people.users(any(), any())).thenReturn(new ItemList<>(List.of(RUTH), "ruth"));
    }

    @Test
    void theListOffersThePlatformsRolesAndGoesOn() {
        MvcTestResult page = mvc.get().uri(PAGE + "?cursor=rita").with(GOVERNOR).exchange();

        assertThat(page)
                .hasStatusOk()
                .hasViewName("tenancy/people")
                .model()
                .containsEntry("roles", List.of(Role.REVIEWER, Role.PLATFORM_ADMIN));
        assertThat(page)
                .bodyText()
                .contains("action=\"/governance/people/ruth/roles\"", "cursor=ruth")
                .doesNotContain("tenant-admin");
        verify(people).users(GOVERNOR.caller(), PageRequest.of(null, "rita"));
    }

    @Test
    void nobodyIsOfferedToLockThemself() {
        when(people.users(any(), any()))
                .thenReturn(
                        ItemList.all(List.of(new UserView("paul", null, List.of(Role.PLATFORM_ADMIN), false, false))));

        assertThat(mvc.get().uri(PAGE).with(GOVERNOR))
                .bodyText()
                .contains("action=\"/governance/people/paul/roles\"")
                .doesNotContain("/paul/lock", "/paul/password");
    }

    @Test
    void aNewOnesPasswordIsShownOnceAndKeptNowhere() {
        NewUser wanted = new NewUser("ruth", new MailAddress("ruth@platform.test"), Set.of(Role.REVIEWER));
        when(people.createUser(GOVERNOR.caller(), wanted)).thenReturn(new IssuedPassword(RUTH, "once-only"));

        MvcTestResult page = made(" ruth ", " ruth@platform.test ", "reviewer");

        assertThat(page).hasStatusOk().headers().hasValue("Cache-Control", "no-store");
        assertThat(page).bodyText().contains("once-only").doesNotContain("value=\" ruth \"");
        assertThat(mvc.get().uri(PAGE).with(GOVERNOR)).bodyText().doesNotContain("once-only");
    }

    @Test
    void aNewPasswordIsTheOneOfWhomTheAddressNames() {
        when(people.newPassword(GOVERNOR.caller(), "ruth")).thenReturn(new IssuedPassword(RUTH, "once-only"));

        MvcTestResult page = changed(GOVERNOR, "/ruth/password");

        assertThat(page).hasStatusOk().headers().hasValue("Cache-Control", "no-store");
        assertThat(page).bodyText().contains("once-only");
    }

    @ParameterizedTest
    @CsvSource({"ruth,nowhere,reviewer", "R!,ruth@platform.test,reviewer", "ruth,ruth@platform.test,ai"})
    void whatDoesNotFitMakesNobodyAndStaysToBePutRight(String id, String mail, String role) {
        assertThat(made(id, mail, role))
                .hasStatus(422)
                .hasViewName("tenancy/people")
                .bodyText()
                .contains("role=\"alert\"", "value=\"" + id + "\"", "value=\"" + mail + "\"");
        verify(people, never()).createUser(any(), any());
    }

    @Test
    void aNameThatIsTakenIsToldOnThePage() {
        when(people.createUser(any(), any()))
                .thenThrow(new HotUpdateException(ErrorCode.CONFLICT, Wording.told("Taken.")));

        assertThat(made("ruth", "", "reviewer")).hasStatus(409).bodyText().contains("Taken.", "value=\"ruth\"");
    }

    @Test
    void aChangeIsTheOneThatIsAskedForAndIsToldAfterARedirect() {
        assertThat(changed(GOVERNOR, "/ruth/lock"))
                .hasRedirectedUrl(PAGE)
                .flash()
                .containsEntry("done", "people.lock.done");
        assertThat(changed(GOVERNOR, "/ruth/unlock")).flash().containsEntry("done", "people.unlock.done");
        assertThat(changed(GOVERNOR, "/ruth/roles")).flash().containsEntry("done", "people.roles.done");

        verify(people).lock(GOVERNOR.caller(), "ruth");
        verify(people).unlock(GOVERNOR.caller(), "ruth");
        verify(people).setRoles(GOVERNOR.caller(), "ruth", Set.of(Role.PLATFORM_ADMIN));
    }

    @Test
    void aRefusedChangeIsToldOnTheList() {
        when(people.lock(any(), any()))
                .thenThrow(new HotUpdateException(ErrorCode.CONFLICT, Wording.told("Yourself.")));

        assertThat(changed(GOVERNOR, "/paul/lock"))
                .hasStatus(409)
                .hasViewName("tenancy/people")
                .bodyText()
                .contains("Yourself.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/ruth/lock", "/ruth/unlock", "/ruth/roles", "/ruth/password"})
    void neitherAnotherRoleNorAnotherSiteChangesAnybody(String act) {
        for (SignedIn other : Everybody.but(GOVERNOR)) {
            assertThat(changed(other, act)).hasStatus(403);
            assertThat(mvc.get().uri(PAGE).with(other)).hasStatus(403);
        }
        assertThat(mvc.post().uri(PAGE + act).with(GOVERNOR)).hasStatus(403);
        verifyNoInteractions(people);
    }

    private MvcTestResult made(String id, String mail, String role) {
        return mvc.post()
                .uri(PAGE)
                .param("id", id)
                .param("mail", mail)
                .param("roles", role)
                .with(GOVERNOR)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult changed(SignedIn who, String act) {
        return mvc.post()
                .uri(PAGE + act)
                .param("roles", "platform-admin")
                .with(who)
                .with(csrf())
                .exchange();
    }
}
