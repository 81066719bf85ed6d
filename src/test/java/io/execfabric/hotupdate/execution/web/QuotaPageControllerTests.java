package io.execfabric.hotupdate.execution.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.execfabric.hotupdate.execution.NewQuota;
import io.execfabric.hotupdate.execution.QuotaView;
import io.execfabric.hotupdate.execution.Quotas;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class QuotaPageControllerTests {

    private static final String PAGE = "/governance/tenants/acme/quota";
    private static final SignedIn ADMIN = SignedIn.PLATFORM_ADMIN;
    private static final TenantId ACME = new TenantId("acme");
    private static final QuotaView QUOTA = new QuotaView(ACME, 5, null, 2000, 6000);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Quotas quotas;

    @BeforeEach
    void one() {
        when(quotas.of(any(), any())).thenReturn(QUOTA);
    }

    @Test
    void aTenantsAdminReadsTheOwnOne() {
        assertThat(mvc.get().uri("/quota").with(SignedIn.ADMIN))
                .hasStatusOk()
                .hasViewName("execution/quota")
                .bodyText()
                .contains("<dd>5</dd>", "<dd>6000</dd>")
                .doesNotContain("name=\"openRuns\"");
        verify(quotas).of(SignedIn.ADMIN.caller(), ACME);
    }

    @Test
    void aPlatformAdminFindsWhatHoldsInTheForm() {
        assertThat(mvc.get().uri(PAGE).with(ADMIN))
                .hasStatusOk()
                .hasViewName("execution/quota")
                .bodyText()
                .contains("name=\"openRuns\"", "value=\"5\"");
        verify(quotas).of(ADMIN.caller(), ACME);
    }

    @Test
    void whatIsLeftOpenIsAsForEverybody() {
        assertThat(changed("7", "", "Pays more")).hasRedirectedUrl(PAGE).flash().containsEntry("done", "quota.done");
        verify(quotas).change(ADMIN.caller(), ACME, new NewQuota(7, null), new Reason("Pays more"));
    }

    @ParameterizedTest
    @CsvSource({"0,'',x,value=\"0\"", "1000001,'',x,value=\"1000001\"", "7,'',' ',value=\"7\"", "'',-1,x,value=\"-1\""})
    void aRefusalKeepsWhatWasTyped(String openRuns, String runsPerMinute, String reason, String kept) {
        assertThat(changed(openRuns, runsPerMinute, reason))
                .hasStatus(422)
                .hasViewName("execution/quota")
                .bodyText()
                .contains("role=\"alert\"", kept);
        verify(quotas, never()).change(any(), any(), any(), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "1.5", "99999999999"})
    void whatIsNoNumberChangesNothing(String openRuns) {
        assertThat(changed(openRuns, "", "x")).hasStatus(422);
        verify(quotas, never()).change(any(), any(), any(), any());
    }

    @Test
    void aTenantThatIsNotThereIsNotFound() {
        when(quotas.of(any(), any())).thenThrow(HotUpdateException.notFound("tenant"));
        when(quotas.change(any(), any(), any(), any())).thenThrow(HotUpdateException.notFound("tenant"));

        assertThat(mvc.get().uri(PAGE).with(ADMIN)).hasStatus(404).hasViewName("web/error");
        assertThat(changed("7", "", "x")).hasStatus(404).hasViewName("web/error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"No_Such", "{x}"})
    void whatCanBeNoTenantAsksNobody(String tenant) {
        assertThat(mvc.get().uri("/governance/tenants/{tenant}/quota", tenant).with(ADMIN))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/governance/tenants/{tenant}/quota", tenant)
                        .param("reason", "x")
                        .with(ADMIN)
                        .with(csrf()))
                .hasStatus(404);
        verifyNoInteractions(quotas);
    }

    @Test
    void nobodyButAPlatformAdminChangesOneAndNoOtherSiteDoes() {
        for (SignedIn other : Everybody.but(ADMIN)) {
            assertThat(mvc.get().uri(PAGE).with(other)).hasStatus(403);
            assertThat(mvc.post().uri(PAGE).param("reason", "x").with(other).with(csrf()))
                    .hasStatus(403);
        }
        for (SignedIn other : Everybody.but(SignedIn.ADMIN)) {
            assertThat(mvc.get().uri("/quota").with(other)).hasStatus(403);
        }
        assertThat(mvc.post().uri(PAGE).param("reason", "x").with(ADMIN)).hasStatus(403);
        verifyNoInteractions(quotas);
    }

    private MvcTestResult changed(String openRuns, String runsPerMinute, String reason) {
        return mvc.post()
                .uri(PAGE)
                .param("openRuns", openRuns)
                .param("runsPerMinute", runsPerMinute)
                .param("reason", reason)
                .with(ADMIN)
                .with(csrf())
                .exchange();
    }
}
