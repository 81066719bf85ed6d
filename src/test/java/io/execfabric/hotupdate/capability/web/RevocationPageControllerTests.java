package io.execfabric.hotupdate.capability.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.execfabric.hotupdate.capability.RevocationTarget;
import io.execfabric.hotupdate.capability.Revocations;
import io.execfabric.hotupdate.capability.Revocations.Revoked;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class RevocationPageControllerTests {

    private static final String PAGE = "/governance/revocations";
    private static final RevocationTarget VERSION =
            new RevocationTarget.OfVersion(ShownRevocation.ACME, ShownRevocation.TOOL, 2);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Revocations revocations;

    @BeforeEach
    void none() {
        when(revocations.list(any(), any())).thenReturn(ItemList.all(List.of()));
    }

    @Test
    void theListGoesOnWhereTheCursorSaysAndEachLeadsToItsVersions() {
        when(revocations.list(SignedIn.PLATFORM_ADMIN.caller(), PageRequest.of(null, "r-9")))
                .thenReturn(new ItemList<>(List.of(ShownRevocation.OF_DIGEST, ShownRevocation.OF_VERSION), "r-1"));

        MvcTestResult page = shown("?cursor=r-9");

        assertThat(page).hasStatusOk().hasViewName("capability/revocations");
        assertThat(page)
                .bodyText()
                .contains(
                        "id=\"r-2\"",
                        "Leaks &lt;all&gt;",
                        "href=\"/governance/versions?tenant=acme&amp;skill=tool\"",
                        "acme / tool v2",
                        ShownRevocation.BYTES.value(),
                        "cursor=r-1");
    }

    @Test
    void anAddressFillsTheFormInAndRevokesNothing() {
        assertThat(shown("?tenant=acme&skill=tool&version=2"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"acme\"", "value=\"tool\"", "value=\"2\"");
        assertThat(shown("?version=two")).hasStatus(422).hasViewName("web/error");
        verify(revocations, never()).revoke(any(), any(), any(), anyBoolean());
    }

    @ParameterizedTest
    @CsvSource({"true,revocations.done", "false,revocations.before"})
    void aVersionIsRevokedAndThePageSaysWhetherItWasBefore(boolean first, String done) {
        when(revocations.revoke(SignedIn.PLATFORM_ADMIN.caller(), VERSION, new Reason("Too slow"), false))
                .thenReturn(new Revoked(ShownRevocation.OF_VERSION, first));

        assertThat(sent("", "Too slow", "")).hasRedirectedUrl(PAGE).flash().containsEntry("done", done);
    }

    @Test
    void aTickKillsWhatRuns() {
        when(revocations.revoke(SignedIn.PLATFORM_ADMIN.caller(), VERSION, new Reason("x"), true))
                .thenReturn(new Revoked(ShownRevocation.OF_VERSION, true));

        assertThat(sent("", "x", "true")).hasRedirectedUrl(PAGE);
    }

    @Test
    void aRefusalKeepsWhatWasTypedAndRevokesNothing() {
        assertThat(sent("", " ", "true"))
                .hasStatus(422)
                .hasViewName("capability/revocations")
                .bodyText()
                .contains("role=\"alert\"", "value=\"tool\"", "checked");
        assertThat(sent(ShownRevocation.BYTES.value(), "Both", ""))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Both\"", "value=\"" + ShownRevocation.BYTES + "\"");
        verify(revocations, never()).revoke(any(), any(), any(), anyBoolean());
    }

    @Test
    void whatTheRegistryRefusesIsToldOnThePageWithItsStatus() {
        when(revocations.revoke(any(), any(), any(), anyBoolean())).thenThrow(HotUpdateException.notFound("version"));

        assertThat(sent("", "x", ""))
                .hasStatus(404)
                .hasViewName("capability/revocations")
                .bodyText()
                .contains("role=\"alert\"", "value=\"acme\"");
    }

    @Test
    void nobodyButAPlatformAdminSeesOrMakesOneAndNoOtherSiteDoes() {
        for (SignedIn other : Everybody.but(SignedIn.PLATFORM_ADMIN)) {
            assertThat(mvc.get().uri(PAGE).with(other)).hasStatus(403);
            assertThat(mvc.post().uri(PAGE).param("reason", "x").with(other).with(csrf()))
                    .hasStatus(403);
        }
        assertThat(mvc.post()
                        .uri(PAGE)
                        .param("digest", ShownRevocation.BYTES.value())
                        .param("reason", "x")
                        .with(SignedIn.PLATFORM_ADMIN))
                .hasStatus(403);
        verifyNoInteractions(revocations);
    }

    private MvcTestResult shown(String query) {
        return mvc.get().uri(PAGE + query).with(SignedIn.PLATFORM_ADMIN).exchange();
    }

    private MvcTestResult sent(String digest, String reason, String killRunning) {
        return mvc.post()
                .uri(PAGE)
                .param("digest", digest)
                .param("tenant", "acme")
                .param("skill", "tool")
                .param("version", "2")
                .param("reason", reason)
                .param("killRunning", killRunning)
                .with(SignedIn.PLATFORM_ADMIN)
                .with(csrf())
                .exchange();
    }
}
