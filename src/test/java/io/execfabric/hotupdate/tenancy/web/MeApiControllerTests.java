package io.execfabric.hotupdate.tenancy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.QuotaExceeded;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import io.execfabric.hotupdate.tenancy.TokenScope;
import io.execfabric.hotupdate.tenancy.people.OwnPassword;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class MeApiControllerTests {

    private static final String ME = "/api/v1/me";
    private static final SignedIn PROGRAM = SignedIn.CONFIRMER.byToken();
    private static final String CHANGE = "{\"current\":\"old one\",\"new\":\"new one\"}";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OwnPassword password;

    @Test
    void everybodyIsToldWhoTheyAreAndNothingMore() {
        assertThat(mvc.get().uri(ME).with(PROGRAM)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"user":"cleo","tenant":"acme","roles":["tenant-member","confirmer"],"tokenKind":"user","scopes":[]}""");
        assertThat(mvc.get().uri(ME).with(SignedIn.REVIEWER)).bodyJson().isStrictlyEqualTo("""
                {"user":"rita","tenant":null,"roles":["reviewer"],"tokenKind":null,"scopes":[]}""");
        assertThat(mvc.get().uri(ME).with(SignedIn.MEMBER.byAi())).bodyJson().isStrictlyEqualTo("""
                {"user":"mia","tenant":"acme","roles":["ai"],"tokenKind":"ai","scopes":[]}""");
    }

    @Test
    void aNarrowedTokenIsToldToWhatWhateverThatIs() {
        for (TokenScope scope : TokenScope.values()) {
            assertThat(mvc.get().uri(ME).with(SignedIn.MEMBER.byToken(scope)))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.scopes")
                    .isEqualTo(List.of(scope.word()));
        }
    }

    @Test
    void whoHasAOneTimePasswordMayChangeItAndNothingElse() {
        assertThat(mvc.get().uri(ME).with(SignedIn.NEWCOMER.byToken())).hasStatus(403);
        assertThat(changed(SignedIn.NEWCOMER.byToken(), CHANGE)).hasStatus(204);
        verify(password).change(SignedIn.NEWCOMER.byToken().caller(), "old one", "new one");
    }

    @Test
    void aChangeSaysNothing() {
        assertThat(changed(PROGRAM, CHANGE)).hasStatus(204).bodyText().isEmpty();
        verify(password).change(PROGRAM.caller(), "old one", "new one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null"})
    void whatIsMissingIsTheModulesToRefuse(String body) {
        Finding missing = Finding.of(FindingCode.FIELD_INVALID, "new", "Too short.");
        doThrow(new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.told("No."), List.of(missing)))
                .when(password)
                .change(PROGRAM.caller(), null, null);

        assertThat(changed(PROGRAM, body))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.findings[0].path")
                .isEqualTo("new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"new\":{}}", "\"secret word\""})
    void aBodyThatIsNoneIsRefusedWithoutItsWords(String body) {
        assertThat(changed(PROGRAM, body))
                .hasStatus(400)
                .bodyText()
                .contains("urn:hot-update:bad-request")
                .doesNotContain("secret word");
        verifyNoInteractions(password);
    }

    @Test
    void whoGuessesTooOftenIsToldWhenToComeBack() {
        doThrow(new QuotaExceeded(Wording.told("Too often."), Duration.ofSeconds(33)))
                .when(password)
                .change(any(), any(), any());

        MvcTestResult refused = changed(PROGRAM, CHANGE);

        assertThat(refused).hasStatus(429).headers().hasValue("Retry-After", "33");
        assertThat(refused).bodyText().doesNotContain("old one", "new one");
    }

    @Test
    void neitherAnAssistantNorAnotherSiteNorNobodyChangesIt() {
        assertThat(changed(SignedIn.MEMBER.byAi(), CHANGE)).hasStatus(403);
        assertThat(mvc.put()
                        .uri(ME + "/password")
                        .session(new MockHttpSession())
                        .with(SignedIn.MEMBER))
                .hasStatus(403);
        assertThat(mvc.put().uri(ME + "/password")).hasStatus(401);
        verifyNoInteractions(password);
    }

    private MvcTestResult changed(SignedIn who, String body) {
        return mvc.put()
                .uri(ME + "/password")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(who)
                .exchange();
    }
}
