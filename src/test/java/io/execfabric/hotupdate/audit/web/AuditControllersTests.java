package io.execfabric.hotupdate.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.audit.AuditCriteria;
import io.execfabric.hotupdate.audit.AuditEntry;
import io.execfabric.hotupdate.audit.AuditHead;
import io.execfabric.hotupdate.audit.AuditLog;
import io.execfabric.hotupdate.audit.AuditReport;
import io.execfabric.hotupdate.audit.AuditVerification;
import io.execfabric.hotupdate.shared.ItemList;
import io.execfabric.hotupdate.shared.PageRequest;
import io.execfabric.hotupdate.shared.page.TimeSpan;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
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

/** The trail as pages, for programs, and its verification. */
@WebSlice
class AuditControllersTests {

    private static final SignedIn PROGRAM = SignedIn.ADMIN.byToken();
    private static final AuditEntry ENTRY =
            new AuditEntry(7, Instant.EPOCH, "acme", "ada", "SUBMITTED", "submission", "s-1", "=1+1", 1L);
    private static final AuditHead HEAD = new AuditHead(3, "abc", 7, Instant.EPOCH, "key", "sig", "text");
    private static final AuditReport INTACT = new AuditReport(true, 7, 0, "abc", null, null);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AuditLog log;

    @Autowired
    AuditVerification verification;

    @BeforeEach
    void aTrail() {
        when(log.list(any(), any(), any())).thenReturn(ItemList.all(List.of(ENTRY)));
        when(verification.head(any())).thenReturn(HEAD);
        when(verification.verify(any())).thenReturn(INTACT);
    }

    @Test
    void whatIsAskedForIsReadFromTheAddressAndStaysInTheForm() {
        MvcTestResult page = mvc.get()
                .uri("/audit?since=2026-01-31&until=2026-02-01T10:00:00Z&actor= ada &action=SUBMITTED&subject=s-1"
                        + "&cursor=9")
                .with(SignedIn.ADMIN)
                .exchange();

        assertThat(page).hasStatusOk().hasViewName("audit/trail");
        assertThat(page).bodyText().contains("2026-01-31", "s-1");
        verify(log)
                .list(
                        SignedIn.ADMIN.caller(),
                        new AuditCriteria(
                                null,
                                new TimeSpan(
                                        Instant.parse("2026-01-31T00:00:00Z"), Instant.parse("2026-02-01T10:00:00Z")),
                                "ada",
                                "SUBMITTED",
                                "s-1"),
                        PageRequest.of(null, "9"));
    }

    @Test
    void aPlatformAdminReadsAllAndVerifiesOnWishAlone() {
        assertThat(mvc.get().uri("/governance/audit").with(SignedIn.PLATFORM_ADMIN))
                .hasStatusOk()
                .model()
                .doesNotContainKey("report");
        verify(verification, never()).verify(any());

        assertThat(mvc.get().uri("/governance/audit?verify=").with(SignedIn.PLATFORM_ADMIN))
                .model()
                .containsEntry("report", INTACT);
        assertThat(mvc.get().uri("/governance/audit").with(SignedIn.ADMIN)).hasStatus(403);
        assertThat(mvc.get().uri("/audit").with(SignedIn.MEMBER)).hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30", "2026-01-31T10:00"})
    void aTimeThatIsNoneIsRefusedOnPageListAndTable(String time) {
        assertThat(mvc.get().uri("/audit?since=" + time).with(SignedIn.ADMIN)).hasStatus(400);
        assertThat(mvc.get().uri("/api/v1/audit?until=" + time).with(PROGRAM))
                .hasStatus(400)
                .bodyText()
                .contains("\"path\":\"until\"", "2026-01-31T10:00:00Z");
        assertThat(mvc.get().uri("/api/v1/audit.csv?from=" + time).with(PROGRAM))
                .hasStatus(400);
    }

    @Test
    void theTableIsADownloadAndNoFormulaOfAnybodys() {
        MvcTestResult table = mvc.get().uri("/audit.csv").with(SignedIn.ADMIN).exchange();

        assertThat(table)
                .hasStatusOk()
                .headers()
                .hasValue("Content-Type", "text/csv;charset=UTF-8")
                .hasValue("Content-Disposition", "attachment; filename=\"audit.csv\"");
        assertThat(table).bodyText().contains("SUBMITTED").doesNotContain(",=1+1");
    }

    @Test
    void anExportedHeadIsCheckedAndHalfOfOneIsNot() {
        when(verification.verify(PROGRAM.caller(), HEAD)).thenReturn(INTACT);

        assertThat(head("""
                        {"number":3,"hash":"abc","entries":7,"sealedAt":"1970-01-01T00:00:00Z","keyId":"key",
                         "signature":"sig","text":"text"}"""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.intact")
                .isEqualTo(true);
        assertThat(head("{\"number\":3,\"hash\":\" \"}")).hasStatus(400);
        assertThat(head("{\"number\":-1,\"hash\":\"abc\"}")).hasStatus(400);
        assertThat(head("{}")).hasStatus(400).bodyText().contains("/api/v1/audit/head");
    }

    @Test
    void anAssistantReadsNothing() {
        for (String path : List.of("/api/v1/audit", "/api/v1/audit.csv", "/api/v1/audit/verification")) {
            assertThat(mvc.get().uri(path).with(SignedIn.ADMIN.byAi())).hasStatus(403);
        }
        verifyNoInteractions(log);
    }

    private MvcTestResult head(String body) {
        return mvc.post()
                .uri("/api/v1/audit/verification")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(PROGRAM)
                .exchange();
    }
}
