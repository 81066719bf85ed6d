package io.execfabric.hotupdate.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.audit.AuditReport;
import io.execfabric.hotupdate.audit.AuditVerification;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class AuditVerificationApiControllerTests {

    private static final String VERIFICATION = "/api/v1/audit/verification";
    private static final String HEAD = "/api/v1/audit/head";
    private static final SignedIn PROGRAM = SignedIn.ADMIN.byToken();
    private static final String EXPORTED = """
            {"number":3,"hash":"abc","entries":7,"sealedAt":"1970-01-01T00:00:00Z","keyId":"key","signature":"sig",
             "text":"text"}""";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AuditVerification verification;

    @Test
    void whatIsFoundIsAnsweredAndABrokenTrailIsAnAnswerToo() {
        when(verification.verify(PROGRAM.caller()))
                .thenReturn(new AuditReport(false, 7, 2, "abc", 4L, "Entry 4 is gone."));

        assertThat(mvc.get().uri(VERIFICATION).with(PROGRAM))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                {"intact":false,"entries":7,"unsealed":2,"headHash":"abc","firstBroken":4,"problem":"Entry 4 is gone."}""");
    }

    @Test
    void theHeadIsWhatIsSentBackToBeChecked() {
        when(verification.head(PROGRAM.caller())).thenReturn(ShownTrail.HEAD);
        when(verification.verify(PROGRAM.caller(), ShownTrail.HEAD)).thenReturn(ShownTrail.INTACT);

        assertThat(mvc.get().uri(HEAD).with(PROGRAM)).hasStatusOk().bodyJson().isStrictlyEqualTo(EXPORTED);
        assertThat(sent(PROGRAM, EXPORTED))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.intact")
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"number\":3}",
                "{\"number\":3,\"hash\":\" \"}",
                "{\"number\":-1,\"hash\":\"abc\"}",
                "{\"number\":\"third\",\"hash\":\"abc\"}",
                "{\"number\":3,\"hash\":{}}",
                "{\"number\":3,\"hash\":\"abc\",\"sealedAt\":\"yesterday\"}"
            })
    void halfOfAHeadIsNotChecked(String body) {
        assertThat(sent(PROGRAM, body)).hasStatus(400).bodyText().contains("urn:hot-update:bad-request");
        verifyNoInteractions(verification);
    }

    @Test
    void nobodyButAdminsIsToldAnything() {
        for (SignedIn other : Everybody.programsBut(SignedIn.ADMIN, SignedIn.PLATFORM_ADMIN)) {
            assertThat(mvc.get().uri(VERIFICATION).with(other)).hasStatus(403);
            assertThat(mvc.get().uri(HEAD).with(other)).hasStatus(403);
            assertThat(sent(other, EXPORTED)).hasStatus(403);
        }
        verifyNoInteractions(verification);
    }

    private MvcTestResult sent(SignedIn who, String body) {
        return mvc.post()
                .uri(VERIFICATION)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(who)
                .exchange();
    }
}
