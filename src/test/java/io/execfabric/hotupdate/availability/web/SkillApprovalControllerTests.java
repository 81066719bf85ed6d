package io.execfabric.hotupdate.availability.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.approval.ApprovalKey;
import io.execfabric.hotupdate.approval.ApprovalKeys;
import io.execfabric.hotupdate.approval.SignedApproval;
import io.execfabric.hotupdate.availability.SkillCatalogue;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
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
class SkillApprovalControllerTests {

    private static final SignedIn ASSISTANT = SignedIn.MEMBER.byAi();
    private static final String RECORD = "{\"name\":\"计数\"}";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SkillCatalogue catalogue;

    @Autowired
    ApprovalKeys keys;

    @Test
    void theRecordIsTheVeryBytesThatAreSigned() {
        approved();

        MvcTestResult record = file("tool/versions/2/approval");

        assertThat(record).hasStatusOk().hasContentType(MediaType.APPLICATION_JSON);
        assertThat(record).body().isEqualTo(RECORD.getBytes(StandardCharsets.UTF_8));
        assertThat(record).headers().hasValue("Content-Disposition", "attachment; filename=\"record.json\"");
        verifyNoInteractions(keys);
    }

    @Test
    void theSignatureIsItsBytes() {
        approved();

        MvcTestResult signature = file("tool/versions/2/approval/signature");

        assertThat(signature).hasStatusOk().hasContentType(MediaType.APPLICATION_OCTET_STREAM);
        assertThat(signature).body().containsExactly(1, 2, 3);
        assertThat(signature).headers().hasValue("Content-Disposition", "attachment; filename=\"record.sig\"");
    }

    @Test
    void theKeyIsTheOneThatSigned() {
        approved();
        when(keys.one("k-1")).thenReturn(new ApprovalKey("k-1", "Ed25519", false, "-----BEGIN"));

        MvcTestResult key = file("tool/versions/2/approval/key");

        assertThat(key).hasStatusOk().hasContentType("application/x-pem-file").hasBodyTextEqualTo("-----BEGIN");
        assertThat(key).headers().hasValue("Content-Disposition", "attachment; filename=\"approval-k-1.pub.pem\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/signature", "/key"})
    void whatNobodyOfTheTenantSeesHasNone(String what) {
        when(catalogue.approval(any(), any(), anyInt())).thenThrow(HotUpdateException.notFound("version"));

        assertThat(file("tool/versions/2/approval" + what))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        verifyNoInteractions(keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/signature", "/key"})
    void anAddressThatNamesNoVersionAsksNobody(String what) {
        assertThat(file("No_Such/versions/2/approval" + what)).hasStatus(404);
        assertThat(file("public/versions/2/approval" + what)).hasStatus(404);
        assertThat(file("tool/versions/live/approval" + what)).hasStatus(400);
        verifyNoInteractions(catalogue, keys);
    }

    private void approved() {
        when(catalogue.approval(ASSISTANT.caller(), new ScriptCode("tool"), 2))
                .thenReturn(new SignedApproval(RECORD, "AQID", "k-1"));
    }

    private MvcTestResult file(String path) {
        return mvc.get().uri("/api/v1/skills/" + path).with(ASSISTANT).exchange();
    }
}
