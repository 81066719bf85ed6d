package io.execfabric.hotupdate.execution.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.execution.NewQuota;
import io.execfabric.hotupdate.execution.QuotaView;
import io.execfabric.hotupdate.execution.Quotas;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class QuotaApiControllerTests {

    private static final String FOREIGN = "/api/v1/tenants/acme/quota";
    private static final SignedIn PROGRAM = SignedIn.PLATFORM_ADMIN.byToken();
    private static final TenantId ACME = new TenantId("acme");
    private static final QuotaView QUOTA = new QuotaView(ACME, 5, null, 2000, 6000);
    private static final String JSON = """
            {"tenant":"acme","openRuns":5,"runsPerMinute":null,"standardOpenRuns":2000,"standardRunsPerMinute":6000}""";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Quotas quotas;

    @Test
    void aTenantsAdminReadsTheOwnOneAndThePlatformsAnybodys() {
        SignedIn admin = SignedIn.ADMIN.byToken();
        when(quotas.of(admin.caller(), ACME)).thenReturn(QUOTA);
        when(quotas.of(PROGRAM.caller(), ACME)).thenReturn(QUOTA);

        assertThat(mvc.get().uri("/api/v1/quota").with(admin))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(JSON);
        assertThat(mvc.get().uri(FOREIGN).with(PROGRAM))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(JSON);
    }

    @Test
    void whatIsLeftOutOfAChangeIsAsForEverybody() {
        when(quotas.change(PROGRAM.caller(), ACME, new NewQuota(null, 9), new Reason("x")))
                .thenReturn(QUOTA);

        assertThat(put("acme", "{\"runsPerMinute\":9,\"reason\":\" x \"}", PROGRAM))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(JSON);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acme    | ''                                     | 422 | reason-missing",
                "acme    | null                                   | 422 | reason-missing",
                "acme    | {\"runsPerMinute\":9}                  | 422 | reason-missing",
                "acme    | {\"openRuns\":0,\"reason\":\"x\"}      | 422 | input-invalid",
                "acme    | {\"openRuns\":1000001,\"reason\":\"x\"} | 422 | input-invalid",
                "acme    | {\"openRuns\":2.5,\"reason\":\"x\"}    | 400 | bad-request",
                "acme    | {\"openRuns\":99999999999,\"reason\":\"x\"} | 422 | input-invalid",
                "acme    | {\"openRuns\":\"many\",\"reason\":\"x\"} | 400 | bad-request",
                "acme    | []                                     | 400 | bad-request",
                "No_Such | {\"reason\":\"x\"}                     | 404 | not-found"
            })
    void aChangeThatIsNoneChangesNothing(String tenant, String body, int status, String code) {
        assertThat(put(tenant, body, PROGRAM)).hasStatus(status).bodyText().contains("urn:hot-update:" + code);
        verifyNoInteractions(quotas);
    }

    @Test
    void aTenantThatIsNotThereIsNotFound() {
        when(quotas.of(any(), any())).thenThrow(HotUpdateException.notFound("tenant"));

        assertThat(mvc.get().uri(FOREIGN).with(PROGRAM))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(mvc.get().uri("/api/v1/tenants/No_Such/quota").with(PROGRAM)).hasStatus(404);
        verify(quotas).of(PROGRAM.caller(), ACME);
    }

    @Test
    void aTenantsAdminReadsOnlyAndTheOthersNotEvenThat() {
        for (SignedIn other : Everybody.programsBut(SignedIn.PLATFORM_ADMIN)) {
            assertThat(mvc.get().uri(FOREIGN).with(other)).hasStatus(403);
            assertThat(put("acme", "{\"reason\":\"x\"}", other)).hasStatus(403);
        }
        for (SignedIn other : Everybody.programsBut(SignedIn.ADMIN)) {
            assertThat(mvc.get().uri("/api/v1/quota").with(other)).hasStatus(403);
        }
        verifyNoInteractions(quotas);
    }

    private MvcTestResult put(String tenant, String body, SignedIn who) {
        return mvc.put()
                .uri("/api/v1/tenants/{tenant}/quota", tenant)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(who)
                .exchange();
    }
}
