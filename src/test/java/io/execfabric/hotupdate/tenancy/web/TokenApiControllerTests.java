package io.execfabric.hotupdate.tenancy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.wording.Wording;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The caller's own tokens for programs: a token's text is told once. */
@WebSlice
class TokenApiControllerTests {

    private static final String TOKENS = "/api/v1/tokens";
    private static final SignedIn PROGRAM = SignedIn.MEMBER.byToken();
    private static final TokenFacts CI = new TokenFacts(
            "t-1", "ci", TokenKind.AI, List.of(TokenScope.RUN), Instant.EPOCH, Instant.EPOCH.plusSeconds(1), null);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Tokens tokens;

    @Test
    void oneIsOfTheUsualKindAndLifeUnlessItSays() {
        when(tokens.issue(PROGRAM.caller(), new NewToken("ci", TokenKind.USER, NewToken.DEFAULT_DAYS)))
                .thenReturn(new IssuedToken(CI, "hut_usual"));
        when(tokens.issue(PROGRAM.caller(), new NewToken("ci", TokenKind.AI, 365)))
                .thenReturn(new IssuedToken(CI, "hut_told_once"));

        assertThat(asked("{\"name\":\"ci\"}"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.token")
                .isEqualTo("hut_usual");
        assertThat(asked("{\"name\":\" ci \",\"kind\":\"ai\",\"expiresInDays\":365}"))
                .hasStatus(201)
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"id":"t-1","token":"hut_told_once","name":"ci","kind":"ai","scopes":["run"],
                         "createdAt":"1970-01-01T00:00:00Z","expiresAt":"1970-01-01T00:00:01Z"}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"scopes\":null", ",\"scopes\":[]"})
    void withoutScopesItMayDoAllThatItsPersonMay(String scopes) {
        assertThat(made(scopes).scopes()).isEmpty();
    }

    @Test
    void scopesAreTakenOnceEachInWhateverOrder() {
        assertThat(made(",\"scopes\":[\"run\",\"read\",\"run\"]").scopes())
                .containsExactly(TokenScope.READ, TokenScope.RUN);
        assertThat(made(",\"scopes\":[\"read\",\"submit\",\"run\",\"manage\"]").scopes())
                .containsExactly(TokenScope.values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"write\"", "\"READ\"", "\"\"", "\"read \"", "null", "\"read\",\"all\"", "\"read submit\""})
    void aScopeThatDoesNotExistIsSaidWithWhereItStands(String scopes) {
        MvcTestResult refused = asked("{\"name\":\"ci\",\"scopes\":[" + scopes + "]}");

        assertThat(refused).hasStatus(422);
        assertThat(refused).bodyJson().extractingPath("$.findings[0].path").isEqualTo("scopes");
        verify(tokens, never()).issue(any(), any());
    }

    @Test
    void aNarrowedTokenThatManagesNothingKeepsOutAndIsToldWhatIsMissing() {
        MvcTestResult refused = asked("{\"name\":\"ci\"}", SignedIn.ADMIN.byToken(TokenScope.SUBMIT));

        assertThat(refused)
                .hasStatus(403)
                .headers()
                .hasValue(
                        "WWW-Authenticate",
                        "Bearer realm=\"hot-update\", error=\"insufficient_scope\", scope=\"manage\"");
        assertThat(refused).bodyText().contains("urn:hot-update:forbidden", "it needs the scope manage");
        verify(tokens, never()).issue(any(), any());
    }

    private NewToken made(String scopes) {
        when(tokens.issue(any(), any())).thenReturn(new IssuedToken(CI, "hut_told_once"));
        assertThat(asked("{\"name\":\"ci\"" + scopes + "}")).hasStatus(201);
        ArgumentCaptor<NewToken> wanted = ArgumentCaptor.forClass(NewToken.class);
        verify(tokens, atLeastOnce()).issue(any(), wanted.capture());
        return wanted.getValue();
    }

    @Test
    void noListTellsATokensText() {
        when(tokens.list(PROGRAM.caller(), PageRequest.of(7, "t-9"))).thenReturn(new ItemList<>(List.of(CI), "t-1"));

        assertThat(mvc.get().uri(TOKENS + "?limit=7&cursor=t-9").with(PROGRAM))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"items":[{"id":"t-1","name":"ci","kind":"ai","scopes":["run"],"createdAt":"1970-01-01T00:00:00Z",
                          "expiresAt":"1970-01-01T00:00:01Z","lastUsedAt":null}],"nextCursor":"t-1"}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "many"})
    void aPartOfAnotherSizeIsNone(String limit) {
        assertThat(mvc.get().uri(TOKENS + "?limit=" + limit).with(PROGRAM))
                .hasStatus(400)
                .bodyText()
                .contains("urn:hot-update:bad-request");
        verify(tokens, never()).list(any(), any());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\" \"}",
                "{\"name\":\"ci\",\"kind\":\"AI\"}",
                "{\"name\":\"ci\",\"kind\":\"agent\"}",
                "{\"name\":\"ci\",\"expiresInDays\":0}",
                "{\"name\":\"ci\",\"expiresInDays\":366}"
            })
    void aWishThatDoesNotFitMakesNone(String body) {
        assertThat(asked(body)).hasStatus(422).bodyText().contains("urn:hot-update:input-invalid");
        verify(tokens, never()).issue(any(), any());
    }

    @Test
    void aNameThatIsTooLongMakesNone() {
        assertThat(asked("{\"name\":\"" + "n".repeat(101) + "\"}")).hasStatus(422);
        assertThat(asked("{\"name\":\"ci\",\"expiresInDays\":99999999999}")).hasStatus(422);
        verify(tokens, never()).issue(any(), any());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"ci\"",
                "null",
                "{\"name\":{}}",
                "{\"name\":\"ci\",\"scopes\":\"read\"}",
                "{\"name\":\"ci\",\"scopes\":{}}",
                "{\"name\":\"ci\",\"scopes\":[[]]}",
                "{\"name\":\"ci\",\"expiresInDays\":\"soon\"}"
            })
    void whatIsNoSuchBodyMakesNone(String body) {
        assertThat(asked(body)).hasStatus(400).bodyText().contains("urn:hot-update:bad-request");
        verify(tokens, never()).issue(any(), any());
    }

    @Test
    void aKindThatIsNotTheCallersIsAProblemOfItsOwnKind() {
        when(tokens.issue(any(), any()))
                .thenThrow(new HotUpdateException(ErrorCode.FORBIDDEN, Wording.told("Not yours.")));

        assertThat(asked("{\"name\":\"ci\",\"kind\":\"ai\"}"))
                .hasStatus(403)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("urn:hot-update:forbidden");
    }

    @Test
    void anEndSaysNothingMoreAndAnotherPersonsIsNotFound() {
        assertThat(mvc.delete().uri(TOKENS + "/t-1").with(PROGRAM))
                .hasStatus(204)
                .bodyText()
                .isEmpty();
        verify(tokens).revoke(PROGRAM.caller(), "t-1");

        doThrow(HotUpdateException.notFound("token")).when(tokens).revoke(PROGRAM.caller(), "t-9");
        assertThat(mvc.delete().uri(TOKENS + "/t-9").with(PROGRAM)).hasStatus(404);
    }

    @Test
    void whoIsNoPersonHasNone() {
        for (SignedIn other : Everybody.noPerson()) {
            assertThat(mvc.get().uri(TOKENS).with(other)).hasStatus(403);
            assertThat(mvc.delete().uri(TOKENS + "/t-1").with(other)).hasStatus(403);
            assertThat(asked("{\"name\":\"ci\"}", other)).hasStatus(403);
        }
        verify(tokens, never()).list(any(), any());
        verify(tokens, never()).issue(any(), any());
        verify(tokens, never()).revoke(any(), any());
    }

    private MvcTestResult asked(String body) {
        return asked(body, PROGRAM);
    }

    private MvcTestResult asked(String body, SignedIn who) {
        return mvc.post()
                .uri(TOKENS)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(who)
                .exchange();
    }
}
