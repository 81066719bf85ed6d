package io.execfabric.hotupdate.tenancy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

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
import io.execfabric.hotupdate.tenancy.people.UserView;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A tenant's people for programs: the own tenant's, or the one that a platform admin's address names. */
@WebSlice
class PeopleApiControllerTests {

    private static final String OWN = "/api/v1/users";
    private static final String NAMED = "/api/v1/tenants/globex/users";
    private static final SignedIn ADMIN = SignedIn.ADMIN.byToken();
    private static final SignedIn GOVERNOR = SignedIn.PLATFORM_ADMIN.byToken();
    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId GLOBEX = new TenantId("globex");
    private static final UserView BO = new UserView("acme.bo", null, List.of(Role.CONFIRMER), true, false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Test
    void theListIsOfTheOwnTenantOrOfTheOneThatIsNamed() {
        when(people.users(ADMIN.caller(), ACME, PageRequest.of(2, "acme.ann")))
                .thenReturn(new ItemList<>(List.of(BO), "acme.bo"));
        when(people.users(GOVERNOR.caller(), GLOBEX, PageRequest.of(null, null)))
                .thenReturn(ItemList.all(List.of()));

        assertThat(mvc.get().uri(OWN + "?limit=2&cursor=acme.ann").with(ADMIN))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"items":[{"id":"acme.bo","mail":null,"roles":["confirmer"],"locked":true,
                          "oneTimePassword":false}],"nextCursor":"acme.bo"}""");
        assertThat(mvc.get().uri(NAMED).with(GOVERNOR))
                .bodyJson()
                .isStrictlyEqualTo("{\"items\":[],\"nextCursor\":null}");
    }

    @Test
    void aNewUsersPasswordIsInThisAnswerAndKeptNowhere() {
        NewUser wanted = new NewUser("bo", new MailAddress("bo@acme.test"), Set.of(Role.TENANT_MEMBER, Role.CONFIRMER));
        when(people.createUser(ADMIN.caller(), ACME, wanted)).thenReturn(new IssuedPassword(BO, "once-only"));

        MvcTestResult made = sent(HttpMethod.POST, OWN, ADMIN, """
                {"id":" bo ","mail":" bo@acme.test ","roles":["tenant-member","confirmer"]}""");

        assertThat(made).hasStatus(201).headers().hasValue("Cache-Control", "no-store");
        assertThat(made).bodyJson().isStrictlyEqualTo("""
                {"id":"acme.bo","mail":null,"roles":["confirmer"],"locked":true,"oneTimePassword":false,
                 "password":"once-only"}""");
    }

    @Test
    void aNewPasswordIsNotKeptEither() {
        when(people.newPassword(GOVERNOR.caller(), GLOBEX, "acme.bo")).thenReturn(new IssuedPassword(BO, "once-only"));

        MvcTestResult renewed = sent(HttpMethod.POST, NAMED + "/acme.bo/password", GOVERNOR, "");

        assertThat(renewed).hasStatusOk().headers().hasValue("Cache-Control", "no-store");
        assertThat(renewed).bodyJson().extractingPath("$.password").isEqualTo("once-only");
    }

    @Test
    void aChangeAnswersWhoTheyAreAfterIt() {
        when(people.setRoles(ADMIN.caller(), ACME, "acme.bo", Set.of(Role.CONFIRMER)))
                .thenReturn(BO);
        when(people.lock(GOVERNOR.caller(), GLOBEX, "acme.bo")).thenReturn(BO);
        when(people.unlock(ADMIN.caller(), ACME, "acme.bo")).thenReturn(BO);

        for (MvcTestResult changed : List.of(
                sent(HttpMethod.PUT, OWN + "/acme.bo/roles", ADMIN, "{\"roles\":[\"confirmer\",\"confirmer\"]}"),
                sent(HttpMethod.POST, NAMED + "/acme.bo/lock", GOVERNOR, ""),
                sent(HttpMethod.POST, OWN + "/acme.bo/unlock", ADMIN, ""))) {
            assertThat(changed).hasStatusOk().bodyJson().extractingPath("$.id").isEqualTo("acme.bo");
            assertThat(changed).bodyJson().doesNotHavePath("$.password");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"id\":\"b\"}",
                "{\"id\":\"system\"}",
                "{\"id\":\"bo\",\"mail\":\"nowhere\"}",
                "{\"id\":\"bo\",\"roles\":[\"king\"]}",
                "{\"id\":\"bo\",\"roles\":[\"ai\"]}",
                "{\"id\":\"bo\",\"roles\":[null]}"
            })
    void whatDoesNotFitMakesNobody(String body) {
        assertThat(sent(HttpMethod.POST, OWN, ADMIN, body))
                .hasStatus(422)
                .bodyText()
                .contains("urn:hot-update:input-invalid");
        verifyNoInteractions(people);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"roles\":\"confirmer\"}", "{\"roles\":[{}]}", "{\"id\":[]}"})
    void whatIsNoSuchBodyChangesNobody(String body) {
        assertThat(sent(HttpMethod.POST, OWN, ADMIN, body)).hasStatus(400);
        assertThat(sent(HttpMethod.PUT, OWN + "/acme.bo/roles", ADMIN, body)).hasStatus(400);
        verifyNoInteractions(people);
    }

    @Test
    void aRefusalIsAProblemOfItsOwnKind() {
        when(people.lock(any(), any(), any()))
                .thenThrow(new HotUpdateException(ErrorCode.CONFLICT, Wording.told("Yourself.")));
        when(people.unlock(any(), any(), any())).thenThrow(HotUpdateException.notFound("user"));

        assertThat(sent(HttpMethod.POST, OWN + "/ada/lock", ADMIN, ""))
                .hasStatus(409)
                .bodyText()
                .contains("urn:hot-update:conflict");
        assertThat(sent(HttpMethod.POST, OWN + "/globex.bo/unlock", ADMIN, "")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=201", "?limit=many"})
    void aPartOfAnotherSizeIsNone(String query) {
        assertThat(mvc.get().uri(OWN + query).with(ADMIN)).hasStatus(400);
        verifyNoInteractions(people);
    }

    @Test
    void aNameThatCanBeNoTenantIsNotFound() {
        assertThat(mvc.get().uri("/api/v1/tenants/No_Such/users").with(GOVERNOR))
                .hasStatus(404);
        assertThat(sent(HttpMethod.POST, "/api/v1/tenants/No_Such/users/bo/lock", GOVERNOR, ""))
                .hasStatus(404);
        verifyNoInteractions(people);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,''",
        "POST,''",
        "PUT,/acme.bo/roles",
        "POST,/acme.bo/lock",
        "POST,/acme.bo/unlock",
        "POST,/acme.bo/password"
    })
    void nobodyElseSeesOrChangesAnybody(String method, String act) {
        for (SignedIn other : Everybody.programsBut(SignedIn.ADMIN)) {
            assertThat(sent(HttpMethod.valueOf(method), OWN + act, other, "{}")).hasStatus(403);
        }
        for (SignedIn other : Everybody.programsBut(SignedIn.PLATFORM_ADMIN)) {
            assertThat(sent(HttpMethod.valueOf(method), NAMED + act, other, "{}"))
                    .hasStatus(403);
        }
        verifyNoInteractions(people);
    }

    private MvcTestResult sent(HttpMethod method, String path, SignedIn who, String body) {
        return mvc.method(method)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(who)
                .exchange();
    }
}
