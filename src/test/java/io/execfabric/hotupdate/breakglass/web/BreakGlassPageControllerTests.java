package io.execfabric.hotupdate.breakglass.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.execfabric.hotupdate.breakglass.BreakGlassOrder;
import io.execfabric.hotupdate.breakglass.BreakGlassState;
import io.execfabric.hotupdate.breakglass.BreakGlassView;
import io.execfabric.hotupdate.breakglass.BreakGlasses;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class BreakGlassPageControllerTests {

    private static final BreakGlassView OPEN = new BreakGlassView(
            "g-1",
            new TenantId("acme"),
            "paul",
            new Reason("A <stuck> run"),
            BreakGlassState.OPEN,
            Instant.EPOCH,
            Instant.EPOCH,
            null,
            null);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    BreakGlasses glasses;

    @BeforeEach
    void none() {
        when(glasses.list(any(), any())).thenReturn(ItemList.all(List.of()));
    }

    @Test
    void itIsOpenedForTheUsualTimeUnlessSaidAndLeadsInside() {
        when(glasses.open(any(), any(), any())).thenReturn(OPEN);

        assertThat(opened("", "A stuck run"))
                .hasRedirectedUrl("/governance/break-glass/g-1")
                .flash()
                .containsEntry("done", "glass.opened");
        verify(glasses)
                .open(
                        SignedIn.PLATFORM_ADMIN.caller(),
                        new BreakGlassOrder(
                                new TenantId("acme"), new Reason("A stuck run"), BreakGlassOrder.USUAL_MINUTES),
                        "secret-word");
    }

    @Test
    void aRefusalKeepsWhatWasTypedButThePassword() {
        when(glasses.open(any(), any(), any()))
                .thenThrow(new HotUpdateException(ErrorCode.FORBIDDEN, Wording.told("This is not your password.")));

        assertThat(opened("20", "A stuck run"))
                .hasStatus(403)
                .hasViewName("breakglass/governance")
                .bodyText()
                .contains("This is not your password.", "A stuck run", "value=\"20\"")
                .doesNotContain("secret-word");
    }

    @Test
    void withoutAReasonOrWithATimeThatDoesNotFitNothingIsOpened() {
        assertThat(opened("20", " ")).hasStatus(422);
        assertThat(opened("61", "A stuck run")).hasStatus(422);
        assertThat(opened("soon", "A stuck run")).hasStatus(422);
        verify(glasses, never()).open(any(), any(), any());
    }

    @Test
    void anEndIsToldAndSoIsOneThatCameBefore() {
        assertThat(closed()).hasRedirectedUrl("/governance/break-glass").flash().containsEntry("done", "glass.closed");

        when(glasses.close(any(), any()))
                .thenThrow(new HotUpdateException(ErrorCode.WRONG_STATE, Wording.told("It has ended.")));
        assertThat(closed()).flash().containsEntry("problem", "It has ended.").doesNotContainKey("done");
    }

    @Test
    void theTenantHasABannerOnEachPageAndItsAdminTheHistory() {
        when(glasses.standing(SignedIn.ADMIN.caller())).thenReturn(List.of(OPEN));
        when(glasses.list(any(), any())).thenReturn(ItemList.all(List.of(OPEN)));

        assertThat(mvc.get().uri("/emergency-access").with(SignedIn.ADMIN))
                .hasStatusOk()
                .hasViewName("breakglass/tenant")
                .bodyText()
                .contains("A &lt;stuck&gt; run", "paul");
        assertThat(mvc.get().uri("/how-it-works").with(SignedIn.ADMIN))
                .bodyText()
                .contains("paul");
        assertThat(mvc.get().uri("/emergency-access").with(SignedIn.MEMBER)).hasStatus(403);
        assertThat(mvc.get().uri("/governance/break-glass").with(SignedIn.ADMIN))
                .hasStatus(403);
    }

    @Test
    void neitherAnotherRoleNorAnotherSiteOpensOrEndsAny() {
        for (String act : List.of("", "/g-1/closing")) {
            for (SignedIn other : Everybody.but(SignedIn.PLATFORM_ADMIN)) {
                assertThat(mvc.post()
                                .uri("/governance/break-glass" + act)
                                .with(other)
                                .with(csrf()))
                        .hasStatus(403);
            }
            assertThat(mvc.post().uri("/governance/break-glass" + act).with(SignedIn.PLATFORM_ADMIN))
                    .hasStatus(403);
        }
        for (SignedIn other : Everybody.but(SignedIn.ADMIN)) {
            assertThat(mvc.get().uri("/emergency-access").with(other)).hasStatus(403);
        }
        verify(glasses, never()).open(any(), any(), any());
        verify(glasses, never()).close(any(), any());
        verify(glasses, never()).list(any(), any());
    }

    private MvcTestResult opened(String minutes, String reason) {
        return mvc.post()
                .uri("/governance/break-glass")
                .param("tenant", " acme ")
                .param("reason", reason)
                .param("minutes", minutes)
                .param("password", "secret-word")
                .with(SignedIn.PLATFORM_ADMIN)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult closed() {
        return mvc.post()
                .uri("/governance/break-glass/g-1/closing")
                .with(SignedIn.PLATFORM_ADMIN)
                .with(csrf())
                .exchange();
    }
}
