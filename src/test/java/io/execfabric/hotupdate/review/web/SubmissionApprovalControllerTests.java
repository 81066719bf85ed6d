package io.execfabric.hotupdate.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.approval.ApprovalKey;
import io.execfabric.hotupdate.approval.ApprovalKeys;
import io.execfabric.hotupdate.approval.SignedApproval;
import io.execfabric.hotupdate.review.ApprovalArchive;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class SubmissionApprovalControllerTests {

    private static final SignedIn PROGRAM = SignedIn.MEMBER.byToken();
    private static final String RECORD = "{\"name\":\"计数\"}";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApprovalArchive archive;

    @Autowired
    ApprovalKeys keys;

    @Test
    void theRecordIsTheVeryBytesThatAreSigned() {
        approved();

        MvcTestResult record = file("");

        assertThat(record).hasStatusOk().hasContentType(MediaType.APPLICATION_JSON);
        assertThat(record).body().isEqualTo(RECORD.getBytes(StandardCharsets.UTF_8));
        assertThat(record).headers().hasValue("Content-Disposition", "attachment; filename=\"record.json\"");
        verifyNoInteractions(keys);
    }

    @Test
    void theSignatureIsItsBytes() {
        approved();

        MvcTestResult signature = file("/signature");

        assertThat(signature).hasStatusOk().hasContentType(MediaType.APPLICATION_OCTET_STREAM);
        assertThat(signature).body().containsExactly(1, 2, 3);
        assertThat(signature).headers().hasValue("Content-Disposition", "attachment; filename=\"record.sig\"");
    }

    @Test
    void theKeyIsTheOneThatSigned() {
        approved();
        when(keys.one("k-1")).thenReturn(new ApprovalKey("k-1", "Ed25519", false, "-----BEGIN"));

        MvcTestResult key = file("/key");

        assertThat(key).hasStatusOk().hasContentType("application/x-pem-file").hasBodyTextEqualTo("-----BEGIN");
        assertThat(key).headers().hasValue("Content-Disposition", "attachment; filename=\"approval-k-1.pub.pem\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/signature", "/key"})
    void whatIsNotApprovedOrForeignHasNone(String what) {
        when(archive.of(any(), any())).thenThrow(HotUpdateException.notFound("approval"));

        assertThat(file(what)).hasStatus(404).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        verifyNoInteractions(keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/signature", "/key"})
    void noAssistantReadsOne(String what) {
        assertThat(mvc.get().uri("/api/v1/submissions/s-1/approval" + what).with(SignedIn.ADMIN.byAi()))
                .hasStatus(403);
        verifyNoInteractions(archive, keys);
    }

    private void approved() {
        when(archive.of(PROGRAM.caller(), "s-1")).thenReturn(new SignedApproval(RECORD, "AQID", "k-1"));
    }

    private MvcTestResult file(String what) {
        return mvc.get()
                .uri("/api/v1/submissions/s-1/approval" + what)
                .with(PROGRAM)
                .exchange();
    }
}
