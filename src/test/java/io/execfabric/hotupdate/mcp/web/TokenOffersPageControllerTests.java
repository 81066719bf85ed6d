package io.execfabric.hotupdate.mcp.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.recommendation.Offers;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import io.execfabric.hotupdate.tenancy.TokenFacts;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.execfabric.hotupdate.tenancy.TokenScope;
import io.execfabric.hotupdate.tenancy.Tokens;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class TokenOffersPageControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Tokens tokens;

    @Autowired
    Offers offers;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AGENT")
    void showsWhatAnAssistantWithItIsOfferedFromTheCursorOn(TokenKind kind) {
        owned(SignedIn.MEMBER, kind, null);
        when(offers.list(SignedIn.MEMBER.caller().asAssistant(), PageRequest.of(null, "a")))
                .thenReturn(new ItemList<>(List.of(ShownOffer.TOOL), "line_counter"));

        MvcTestResult page = shown("?cursor=a", SignedIn.MEMBER);

        assertThat(page).hasStatusOk().hasViewName("mcp/token");
        assertThat(page)
                .bodyText()
                .contains(
                        "my &lt;laptop&gt;",
                        "action=\"/tokens/k-1/revocation\"",
                        "href=\"/skills/line_counter\"",
                        "Line &lt;counter&gt;",
                        "Counts lines",
                        "href=\"?cursor=line_counter\"",
                        "http://localhost/mcp",
                        "never");
    }

    @Test
    void nothingOfferedIsSaid() {
        owned(SignedIn.MEMBER, TokenKind.AI, Instant.EPOCH);
        when(offers.list(any(), any())).thenReturn(ItemList.all(List.of()));

        assertThat(shown("", SignedIn.MEMBER))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing yet")
                .doesNotContain("never");
    }

    @Test
    void aLocalAgentsTokenIsForNoAssistant() {
        owned(SignedIn.MEMBER, TokenKind.AGENT, null);

        assertThat(shown("", SignedIn.MEMBER))
                .hasStatusOk()
                .bodyText()
                .contains("my &lt;laptop&gt;")
                .doesNotContain("/mcp");
        verifyNoInteractions(offers);
    }

    @Test
    void aTokenThatHandsInAloneIsForNoAssistantAndSaysSo() {
        owned(SignedIn.MEMBER, TokenKind.USER, null, TokenScope.SUBMIT, TokenScope.MANAGE);

        assertThat(shown("", SignedIn.MEMBER))
                .hasStatusOk()
                .bodyText()
                .contains("Submit · ", "Manage")
                .doesNotContain("/mcp");
        verifyNoInteractions(offers);
    }

    @Test
    void whoIsOfThePlatformHasNoAssistant() {
        owned(SignedIn.REVIEWER, TokenKind.USER, null);
        when(offers.list(any(), any())).thenReturn(ItemList.all(List.of()));

        assertThat(shown("", SignedIn.REVIEWER)).hasStatusOk().bodyText().doesNotContain("/mcp", "Nothing yet");
    }

    @Test
    void anotherPersonsTokenIsNotFoundAndTellsNothing() {
        when(tokens.find(SignedIn.ADMIN.caller(), "k-1")).thenThrow(HotUpdateException.notFound("token"));

        assertThat(shown("", SignedIn.ADMIN)).hasStatus(404).hasViewName("web/error");
        verifyNoInteractions(offers);
    }

    private void owned(SignedIn owner, TokenKind kind, @Nullable Instant usedAt, TokenScope... scopes) {
        when(tokens.find(owner.caller(), "k-1"))
                .thenReturn(new TokenFacts(
                        "k-1", "my <laptop>", kind, List.of(scopes), Instant.EPOCH, Instant.EPOCH, usedAt));
    }

    private MvcTestResult shown(String query, SignedIn who) {
        return mvc.get().uri("/tokens/k-1" + query).with(who).exchange();
    }
}
