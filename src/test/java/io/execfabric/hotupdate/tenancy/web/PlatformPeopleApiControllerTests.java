package io.execfabric.hotupdate.tenancy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class PlatformPeopleApiControllerTests {

    private static final String USERS = "/api/v1/platform/users";
    private static final SignedIn PROGRAM = SignedIn.PLATFORM_ADMIN.byToken();
    private static final UserView RUTH =
            new UserView("ruth", "ruth@platform.test", List.of(Role.REVIEWER, Role.PLATFORM_ADMIN), false, true);
    private static final String SHOWN = """
            {"user":"ruth","email":"ruth@platform.test","roles":["REVIEWER","PLATFORM_ADMIN"],"locked":false,
             "oneTimePassword":true""";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PlatformPeople people;

    @Test
    void theListGoesOnWhereTheCursorSaysAndTellsNoPassword() {
        when(people.users(PROGRAM.caller(), PageRequest.of(1, "rita")))
                .thenReturn(new ItemList<>(List.of(RUTH), "ruth"));

        assertThat(mvc.get().uri(USERS + "?limit=1&cursor=rita").with(PROGRAM))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"items\":[" + SHOWN + "}],\"nextCursor\":\"ruth\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"REVIEWER\",\"PLATFORM_ADMIN\"", "\"reviewer\",\"platform-admin\",\"Reviewer\""})
    void aNewOnesPasswordIsInThisAnswerWhicheverWayTheRolesAreWritten(String roles) {
        NewUser wanted =
                new NewUser("ruth", new MailAddress("ruth@platform.test"), Set.of(Role.REVIEWER, Role.PLATFORM_ADMIN));
        when(people.createUser(PROGRAM.caller(), wanted)).thenReturn(new IssuedPassword(RUTH, "once-only"));

        MvcTestResult made = sent(
                HttpMethod.POST,
                "",
                PROGRAM,
                "{\"user\":\"ruth\",\"email\":\"ruth@platform.test\",\"roles\":[" + roles + "]}");

        assertThat(made).hasStatus(201).headers().hasValue("Cache-Control", "no-store");
        assertThat(made).bodyJson().isStrictlyEqualTo(SHOWN + ",\"password\":\"once-only\"}");
    }

    @Test
    void aNewPasswordIsNotKeptEither() {
        when(people.newPassword(PROGRAM.caller(), "ruth")).thenReturn(new IssuedPassword(RUTH, "once-only"));

        MvcTestResult renewed = sent(HttpMethod.POST, "/ruth/password", PROGRAM, "");

        assertThat(renewed).hasStatusOk().headers().hasValue("Cache-Control", "no-store");
        assertThat(renewed).bodyJson().extractingPath("$.password").isEqualTo("once-only");
    }

    @Test
    void aChangeAnswersWhoTheyAreAfterIt() {
        when(people.setRoles(PROGRAM.caller(), "ruth", Set.of(Role.REVIEWER))).thenReturn(RUTH);
        when(people.lock(PROGRAM.caller(), "ruth")).thenReturn(RUTH);
        when(people.unlock(PROGRAM.caller(), "ruth")).thenReturn(RUTH);

        for (MvcTestResult changed : List.of(
                sent(HttpMethod.PUT, "/ruth/roles", PROGRAM, "{\"roles\":[\"REVIEWER\"]}"),
                sent(HttpMethod.POST, "/ruth/lock", PROGRAM, ""),
                sent(HttpMethod.POST, "/ruth/unlock", PROGRAM, ""))) {
            assertThat(changed).hasStatusOk().bodyJson().isStrictlyEqualTo(SHOWN + "}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"user\":\"R\"}",
                "{\"user\":\"ruth\",\"email\":\"nowhere\"}",
                "{\"user\":\"ruth\",\"roles\":[\"KING\"]}",
                "{\"user\":\"ruth\",\"roles\":[\"AI\"]}",
                "{\"user\":\"ruth\",\"roles\":[null]}"
            })
    void whatDoesNotFitMakesNobody(String body) {
        assertThat(sent(HttpMethod.POST, "", PROGRAM, body))
                .hasStatus(422)
                .bodyText()
                .contains("urn:hot-update:input-invalid");
        verifyNoInteractions(people);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"roles\":\"REVIEWER\"}", "{\"user\":{}}"})
    void whatIsNoSuchBodyChangesNobody(String body) {
        assertThat(sent(HttpMethod.POST, "", PROGRAM, body)).hasStatus(400);
        assertThat(sent(HttpMethod.PUT, "/ruth/roles", PROGRAM, body)).hasStatus(400);
        verifyNoInteractions(people);
    }

    @Test
    void aRefusalIsAProblemOfItsOwnKind() {
        when(people.lock(any(), any()))
                .thenThrow(new HotUpdateException(ErrorCode.CONFLICT, Wording.told("Yourself.")));
        when(people.newPassword(any(), any())).thenThrow(HotUpdateException.notFound("user"));

        assertThat(sent(HttpMethod.POST, "/paul/lock", PROGRAM, ""))
                .hasStatus(409)
                .bodyText()
                .contains("urn:hot-update:conflict");
        assertThat(sent(HttpMethod.POST, "/ada/password", PROGRAM, "")).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({"GET,''", "POST,''", "PUT,/ruth/roles", "POST,/ruth/lock", "POST,/ruth/unlock", "POST,/ruth/password"})
    void nobodyElseSeesOrChangesAnybody(String method, String act) {
        for (SignedIn other : Everybody.programsBut(SignedIn.PLATFORM_ADMIN)) {
            assertThat(sent(HttpMethod.valueOf(method), act, other, "{}")).hasStatus(403);
        }
        verifyNoInteractions(people);
    }

    private MvcTestResult sent(HttpMethod method, String act, SignedIn who, String body) {
        return mvc.method(method)
                .uri(USERS + act)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(who)
                .exchange();
    }
}
