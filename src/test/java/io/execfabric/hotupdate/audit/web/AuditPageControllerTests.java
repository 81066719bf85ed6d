package io.execfabric.hotupdate.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.audit.AuditLog;
import io.execfabric.hotupdate.audit.AuditReport;
import io.execfabric.hotupdate.audit.AuditVerification;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class AuditPageControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AuditLog log;

    @Autowired
    AuditVerification verification;

    @BeforeEach
    void aTrail() {
        when(log.list(any(), any(), any())).thenReturn(new ItemList<>(List.of(ShownTrail.ENTRY), "7"));
        when(verification.head(any())).thenReturn(ShownTrail.HEAD);
        when(verification.verify(any())).thenReturn(ShownTrail.INTACT);
    }

    @Test
    void whatIsAskedForIsReadFromTheAddressAndStaysInFormAndLinks() {
        MvcTestResult page = mvc.get()
                .uri("/audit" + ShownTrail.QUESTION + "&cursor=9")
                .with(SignedIn.ADMIN)
                .exchange();

        assertThat(page).hasStatusOk().hasViewName("audit/trail");
        assertThat(page)
                .bodyText()
                .contains("value=\"2026-01-31\"", "value=\"s-1\"", "href=\"/audit.csv?tenant=globex", "cursor=7");
        verify(log).list(SignedIn.ADMIN.caller(), ShownTrail.ASKED, PageRequest.of(null, "9"));
    }

    @Test
    void whatIsWrittenIsTextAndNothingAskedIsAll() {
        assertThat(mvc.get().uri("/audit?actor= &since=").with(SignedIn.ADMIN))
                .hasStatusOk()
                .bodyText()
                .contains("=1+1 &lt;b&gt;", "abc")
                .doesNotContain("=1+1 <b>");
        verify(log).list(SignedIn.ADMIN.caller(), ShownTrail.ALL, PageRequest.of(null, null));
        verify(verification).head(SignedIn.ADMIN.caller());
    }

    @Test
    void aPlatformAdminVerifiesOnWishAlone() {
        assertThat(mvc.get().uri("/governance/audit").with(SignedIn.PLATFORM_ADMIN))
                .hasStatusOk()
                .model()
                .doesNotContainKey("report");
        verify(verification, never()).verify(any());

        assertThat(mvc.get().uri("/governance/audit?verify=").with(SignedIn.PLATFORM_ADMIN))
                .model()
                .containsEntry("report", ShownTrail.INTACT);
        verify(verification).verify(SignedIn.PLATFORM_ADMIN.caller());
    }

    @Test
    void aBrokenTrailIsAnAlarm() {
        when(verification.verify(any())).thenReturn(new AuditReport(false, 7, 0, "abc", 4L, "Entry 4 is <gone>."));

        assertThat(mvc.get().uri("/governance/audit?verify=now").with(SignedIn.PLATFORM_ADMIN))
                .hasStatusOk()
                .bodyText()
                .contains("role=\"alert\"", "Entry 4 is &lt;gone&gt;.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30", "2026-01-31T10:00", "+999999999-01-01T00:00:00Z0"})
    void aTimeThatIsNoneIsRefused(String time) {
        assertThat(mvc.get().uri("/audit?since={time}", time).with(SignedIn.ADMIN))
                .hasStatus(400)
                .hasViewName("web/error");
        assertThat(mvc.get().uri("/governance/audit?until={time}", time).with(SignedIn.PLATFORM_ADMIN))
                .hasStatus(400);
        verifyNoInteractions(log);
    }

    @Test
    void nobodyElseReadsIt() {
        for (SignedIn other : Everybody.but(SignedIn.PLATFORM_ADMIN)) {
            assertThat(mvc.get().uri("/governance/audit?verify=").with(other)).hasStatus(403);
        }
        for (SignedIn other : Everybody.but(SignedIn.PLATFORM_ADMIN, SignedIn.ADMIN)) {
            assertThat(mvc.get().uri("/audit").with(other)).hasStatus(403);
        }
        verifyNoInteractions(log, verification);
    }
}
