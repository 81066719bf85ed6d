package io.execfabric.hotupdate.tenancy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ItemList;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import io.execfabric.hotupdate.tenancy.IssuedToken;
import io.execfabric.hotupdate.tenancy.NewToken;
import io.execfabric.hotupdate.tenancy.TokenFacts;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.execfabric.hotupdate.tenancy.Tokens;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The caller's own tokens, as a page and for programs: a token's text is told once. */
@WebSlice
class TokenControllersTests {

    private static final TokenFacts LAPTOP =
            new TokenFacts("t-1", "laptop", TokenKind.AI, Instant.EPOCH, Instant.EPOCH, null);
    private static final IssuedToken ISSUED = new IssuedToken(LAPTOP, "hut_told_once");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Tokens tokens;

    @BeforeEach
    void one() {
        when(tokens.list(any(), any())).thenReturn(ItemList.all(List.of(LAPTOP)));
    }

    @Test
    void thePageTellsANewTokenInItsAnswerAndNowhereAfter() {
        when(tokens.issue(SignedIn.MEMBER.caller(), new NewToken("laptop", TokenKind.AI, NewToken.DEFAULT_DAYS)))
                .thenReturn(ISSUED);

        MvcTestResult made = mvc.post()
                .uri("/tokens")
                .param("name", " laptop ")
                .param("kind", "AI")
                .with(SignedIn.MEMBER)
                .with(csrf())
                .exchange();

        assertThat(made).hasStatusOk().headers().hasValue("Cache-Control", "no-store");
        assertThat(made).bodyText().contains("hut_told_once");
        assertThat(mvc.get().uri("/tokens").with(SignedIn.MEMBER))
                .bodyText()
                .contains("laptop")
                .doesNotContain("hut_told_once");
    }

    @Test
    void aPlatformPersonIsOfferedTheKindThatIsTaken() {
        assertThat(mvc.get().uri("/tokens").with(SignedIn.REVIEWER))
                .model()
                .containsEntry("kinds", List.of(TokenKind.USER));
        assertThat(mvc.get().uri("/tokens").with(SignedIn.MEMBER))
                .model()
                .containsEntry("kinds", List.of(TokenKind.values()));
    }

    @Test
    void aRefusedOneIsToldOnThePage() {
        assertThat(mvc.post()
                        .uri("/tokens")
                        .param("name", "laptop")
                        .param("kind", "USER")
                        .param("expiresInDays", "366")
                        .with(SignedIn.MEMBER)
                        .with(csrf()))
                .hasStatus(422)
                .hasViewName("tenancy/tokens")
                .bodyText()
                .contains("between 1 and 365");
        verify(tokens, never()).issue(any(), any());
    }

    @Test
    void aProgramGetsOneOfTheUsualKindAndLifeUnlessItSays() {
        SignedIn program = SignedIn.MEMBER.byToken();
        when(tokens.issue(program.caller(), new NewToken("ci", TokenKind.USER, NewToken.DEFAULT_DAYS)))
                .thenReturn(ISSUED);

        assertThat(asked(program, "{\"name\":\"ci\"}"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.token")
                .isEqualTo("hut_told_once");
        assertThat(mvc.get().uri("/api/v1/tokens").with(program)).bodyJson().doesNotHavePath("$.items[0].token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\":\"ci\",\"kind\":\"AI\"}", "{\"name\":\"ci\",\"expiresInDays\":0}"})
    void aWishThatDoesNotFitMakesNone(String body) {
        assertThat(asked(SignedIn.MEMBER.byToken(), body)).hasStatus(422);
        verify(tokens, never()).issue(any(), any());
    }

    @Test
    void anotherPersonsIsNotFound() {
        doThrow(HotUpdateException.notFound("token")).when(tokens).revoke(any(), any());

        assertThat(mvc.post()
                        .uri("/tokens/t-9/revocation")
                        .with(SignedIn.MEMBER)
                        .with(csrf()))
                .hasStatus(404);
        assertThat(mvc.delete().uri("/api/v1/tokens/t-9").with(SignedIn.MEMBER.byToken()))
                .hasStatus(404);
    }

    @Test
    void anEndIsTold() {
        assertThat(mvc.post()
                        .uri("/tokens/t-1/revocation")
                        .with(SignedIn.MEMBER)
                        .with(csrf()))
                .hasRedirectedUrl("/tokens")
                .flash()
                .containsEntry("done", "tokens.revoked");
        assertThat(mvc.delete().uri("/api/v1/tokens/t-1").with(SignedIn.MEMBER.byToken()))
                .hasStatus(204);
        verify(tokens).revoke(SignedIn.MEMBER.caller(), "t-1");
    }

    private MvcTestResult asked(SignedIn who, String body) {
        return mvc.post()
                .uri("/api/v1/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(who)
                .exchange();
    }
}
