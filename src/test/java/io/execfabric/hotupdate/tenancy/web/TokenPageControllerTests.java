package io.execfabric.hotupdate.tenancy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import io.execfabric.hotupdate.tenancy.IssuedToken;
import io.execfabric.hotupdate.tenancy.NewToken;
import io.execfabric.hotupdate.tenancy.TokenFacts;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.execfabric.hotupdate.tenancy.TokenScope;
import io.execfabric.hotupdate.tenancy.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

/** The caller's own tokens as a page: a token's text is told once. */
@WebSlice
class TokenPageControllerTests {

    private static final TokenFacts LAPTOP = new TokenFacts(
            "t-1",
            "<laptop>",
            TokenKind.AI,
            List.of(TokenScope.READ, TokenScope.RUN),
            Instant.EPOCH,
            Instant.EPOCH,
            null);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Tokens tokens;

    @BeforeEach
    void one() {
        when(tokens.list(any(), any())).thenReturn(ItemList.all(List.of(LAPTOP)));
    }

    @Test
    void allOfTheCallersOwnAreShownWithTheWayToTheirEnd() {
        assertThat(mvc.get().uri("/tokens").with(SignedIn.MEMBER))
                .hasStatusOk()
                .hasViewName("tenancy/tokens")
                .bodyText()
                .contains("&lt;laptop&gt;", "action=\"/tokens/t-1/revocation\"")
                .doesNotContain("<laptop>");
        verify(tokens).list(SignedIn.MEMBER.caller(), PageRequest.of(PageRequest.MAX_LIMIT, null));
    }

    @Test
    void aNewTokenIsToldInItsAnswerAndNowhereAfter() {
        when(tokens.issue(SignedIn.MEMBER.caller(), new NewToken("laptop", TokenKind.AI, NewToken.DEFAULT_DAYS)))
                .thenReturn(new IssuedToken(LAPTOP, "hut_told_once"));

        MvcTestResult made = asked(" laptop ", "AI", "");

        assertThat(made).hasStatusOk().headers().hasValue("Cache-Control", "no-store");
        assertThat(made).bodyText().contains("hut_told_once");
        assertThat(mvc.get().uri("/tokens").with(SignedIn.MEMBER)).bodyText().doesNotContain("hut_told_once");
    }

    @Test
    void aPlatformPersonIsOfferedTheKindThatIsTaken() {
        assertThat(mvc.get().uri("/tokens").with(SignedIn.REVIEWER))
                .model()
                .containsEntry("kinds", List.of(TokenKind.USER));
        assertThat(mvc.get().uri("/tokens").with(SignedIn.MEMBER))
                .model()
                .containsEntry("kinds", List.of(TokenKind.USER, TokenKind.AI));
    }

    @Test
    void scopesAreChosenByTickingAndShownInTheList() {
        when(tokens.issue(
                        SignedIn.MEMBER.caller(),
                        new NewToken("ci", TokenKind.USER, 30, List.of(TokenScope.READ, TokenScope.SUBMIT))))
                .thenReturn(new IssuedToken(LAPTOP, "hut_narrow"));

        assertThat(asked("ci", "USER", "30", "SUBMIT", "READ"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "hut_narrow",
                        "Read · ",
                        "<span>Run</span>",
                        "type=\"checkbox\" name=\"scopes\" value=\"MANAGE\"");
    }

    @Test
    void aScopeThatNoBrowserSendsMakesNone() {
        assertThat(asked("laptop", "USER", "30", "READ", "ALL")).hasStatus(400).hasViewName("web/error");
        verify(tokens, never()).issue(any(), any());
    }

    @Test
    void anAgentsTokenIsMadeByNoForm() {
        assertThat(asked("laptop", "AGENT", "30")).hasStatus(422).bodyText().contains("agents have keys of their own");
        verify(tokens, never()).issue(any(), any());
    }

    @ParameterizedTest
    @CsvSource({"laptop,366", "laptop,0", "' ',30"})
    void aRefusedOneIsToldOnThePageAndWhatWasTypedStays(String name, String days) {
        MvcTestResult page = asked(name, "AI", days, "RUN", "SUBMIT");

        assertThat(page).hasStatus(422).hasViewName("tenancy/tokens");
        assertThat(page)
                .bodyText()
                .contains("role=\"alert\"", "value=\"" + name + "\"", "value=\"" + days + "\"")
                .containsPattern("value=\"AI\"[^>]*checked")
                .containsPattern("value=\"RUN\"[^>]*checked")
                .containsPattern("value=\"SUBMIT\"[^>]*checked")
                .doesNotContainPattern("value=\"(READ|MANAGE)\"[^>]*checked");
        verify(tokens, never()).issue(any(), any());
    }

    @ParameterizedTest
    @CsvSource({"laptop,KING,30", "laptop,USER,soon", "laptop,,30", ",USER,30"})
    void aFormThatNoBrowserSendsMakesNone(String name, String kind, String days) {
        assertThat(mvc.post()
                        .uri("/tokens")
                        .formField(name == null ? "none" : "name", String.valueOf(name))
                        .formField(kind == null ? "none" : "kind", String.valueOf(kind))
                        .formField("expiresInDays", days)
                        .with(SignedIn.MEMBER)
                        .with(csrf()))
                .hasStatus(400)
                .hasViewName("web/error");
        verify(tokens, never()).issue(any(), any());
    }

    @Test
    void anEndIsToldAndAnotherPersonsIsNotFound() {
        assertThat(ended("t-1")).hasRedirectedUrl("/tokens").flash().containsEntry("done", "tokens.revoked");
        verify(tokens).revoke(SignedIn.MEMBER.caller(), "t-1");

        doThrow(HotUpdateException.notFound("token")).when(tokens).revoke(SignedIn.MEMBER.caller(), "t-9");
        assertThat(ended("t-9")).hasStatus(404).hasViewName("web/error");
    }

    @Test
    void neitherAnotherSiteNorAnAssistantMakesOrEndsAny() {
        assertThat(mvc.post()
                        .uri("/tokens")
                        .param("name", "x")
                        .param("kind", "USER")
                        .with(SignedIn.MEMBER))
                .hasStatus(403);
        assertThat(mvc.post().uri("/tokens/t-1/revocation").with(SignedIn.MEMBER))
                .hasStatus(403);
        for (SignedIn other : Everybody.noPerson()) {
            assertThat(mvc.get().uri("/tokens").with(other)).hasStatus(403);
        }
        verify(tokens, never()).issue(any(), any());
        verify(tokens, never()).revoke(any(), any());
    }

    private MvcTestResult asked(String name, String kind, String days, String... scopes) {
        return mvc.post()
                .uri("/tokens")
                .param("name", name)
                .param("kind", kind)
                .param("expiresInDays", days)
                .params(MultiValueMap.fromMultiValue(Map.of("scopes", List.of(scopes))))
                .with(SignedIn.MEMBER)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult ended(String id) {
        return mvc.post()
                .uri("/tokens/{id}/revocation", id)
                .with(SignedIn.MEMBER)
                .with(csrf())
                .exchange();
    }
}
