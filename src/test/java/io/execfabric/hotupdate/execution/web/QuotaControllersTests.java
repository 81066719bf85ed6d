package io.execfabric.hotupdate.execution.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.execfabric.hotupdate.execution.NewQuota;
import io.execfabric.hotupdate.execution.QuotaView;
import io.execfabric.hotupdate.execution.Quotas;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A tenant's quota, as a page and for programs. */
@WebSlice
class QuotaControllersTests {

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
    void itsTenantReadsItAndThePlatformChangesIt() {
        assertThat(mvc.get().uri("/quota").with(SignedIn.ADMIN))
                .hasStatusOk()
                .bodyText()
                .contains("<dd>5</dd>", "<dd>6000</dd>")
                .doesNotContain("name=\"openRuns\"");
        verify(quotas).of(SignedIn.ADMIN.caller(), ACME);

        assertThat(mvc.get().uri("/governance/tenants/acme/quota").with(SignedIn.PLATFORM_ADMIN))
                .bodyText()
                .contains("name=\"openRuns\"", "value=\"5\"");
        assertThat(mvc.get().uri("/governance/tenants/acme/quota").with(SignedIn.ADMIN))
                .hasStatus(403);
    }

    @Test
    void whatIsLeftOpenIsAsForEverybody() {
        assertThat(changed("7", "", "Pays more"))
                .hasRedirectedUrl("/governance/tenants/acme/quota")
                .flash()
                .containsEntry("done", "quota.done");
        verify(quotas).change(SignedIn.PLATFORM_ADMIN.caller(), ACME, new NewQuota(7, null), new Reason("Pays more"));
    }

    @Test
    void aRefusalKeepsWhatWasTyped() {
        assertThat(changed("0", "", "x")).hasStatus(422).bodyText().contains("1 to 1000000", "value=\"0\"");
        assertThat(changed("7", "", " ")).hasStatus(422).bodyText().contains("Say why.", "value=\"7\"");
        assertThat(changed("many", "", "x")).hasStatus(422);
        verify(quotas, never()).change(any(), any(), any(), any());
    }

    @Test
    void aProgramsRequestIsHeldToTheSame() {
        SignedIn program = SignedIn.PLATFORM_ADMIN.byToken();
        when(quotas.change(program.caller(), ACME, new NewQuota(null, 9), new Reason("x")))
                .thenReturn(QUOTA);

        assertThat(put(program, "acme", "{\"runsPerMinute\":9,\"reason\":\"x\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.openRuns")
                .isEqualTo(5);
        assertThat(put(program, "acme", "{\"runsPerMinute\":9}")).hasStatus(422);
        assertThat(put(program, "acme", "{\"openRuns\":2.5,\"reason\":\"x\"}")).hasStatus(400);
        assertThat(put(program, "acme", "")).hasStatus(422);
        assertThat(put(program, "No_Such", "{\"reason\":\"x\"}")).hasStatus(404);
        assertThat(put(SignedIn.ADMIN.byToken(), "acme", "{}")).hasStatus(403);
    }

    private MvcTestResult changed(String openRuns, String runsPerMinute, String reason) {
        return mvc.post()
                .uri("/governance/tenants/acme/quota")
                .param("openRuns", openRuns)
                .param("runsPerMinute", runsPerMinute)
                .param("reason", reason)
                .with(SignedIn.PLATFORM_ADMIN)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult put(SignedIn who, String tenant, String body) {
        return mvc.put()
                .uri("/api/v1/tenants/" + tenant + "/quota")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(who)
                .exchange();
    }
}
