package io.execfabric.hotupdate.approval.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.approval.ApprovalKey;
import io.execfabric.hotupdate.approval.ApprovalKeys;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class ApprovalKeyApiControllerTests {

    private static final String KEYS = "/api/v1/approval-keys";
    private static final SignedIn PROGRAM = SignedIn.PLATFORM_ADMIN.byToken();
    private static final ApprovalKey KEY = new ApprovalKey("k-2", "Ed25519", true, "-----BEGIN");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApprovalKeys keys;

    @Test
    void whoeverIsLetInReadsAllKeysAlsoAnAssistant() {
        when(keys.all()).thenReturn(List.of(KEY));

        for (SignedIn reader : List.of(SignedIn.MEMBER.byAi(), SignedIn.REVIEWER.byToken(), SignedIn.ADMIN)) {
            assertThat(mvc.get().uri(KEYS).with(reader))
                    .hasStatusOk()
                    .bodyJson()
                    .isStrictlyEqualTo("""
                            {"items":[{"keyId":"k-2","algorithm":"Ed25519","signing":true,"publicKey":"-----BEGIN"}],
                             "nextCursor":null}""");
        }
    }

    @Test
    void oneIsAFileThatOpensslReads() {
        when(keys.one("k-2")).thenReturn(KEY);

        MvcTestResult key = mvc.get().uri(KEYS + "/k-2").with(PROGRAM).exchange();

        assertThat(key).hasStatusOk().hasContentType("application/x-pem-file").hasBodyTextEqualTo("-----BEGIN");
        assertThat(key).headers().hasValue("Content-Disposition", "attachment; filename=\"approval-k-2.pub.pem\"");
    }

    @Test
    void aKeyThatIsNotThePlatformsIsNotFound() {
        when(keys.one("k-9")).thenThrow(HotUpdateException.notFound("key"));

        assertThat(mvc.get().uri(KEYS + "/k-9").with(PROGRAM))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aRotationHandsOnTheReasonAndTellsTheNewKeysAddress() {
        when(keys.rotate(PROGRAM.caller(), "Lost a laptop")).thenReturn(KEY);

        MvcTestResult answer = rotated("{\"reason\":\"Lost a laptop\"}", PROGRAM);

        assertThat(answer).hasStatus(201).headers().hasValue("Location", KEYS + "/k-2");
        assertThat(answer).bodyJson().extractingPath("$.signing").isEqualTo(true);
    }

    @Test
    void aRotationWithoutAReasonIsTheRulesMatter() {
        when(keys.rotate(PROGRAM.caller(), ""))
                .thenThrow(new HotUpdateException(ErrorCode.REASON_MISSING, Wording.told("Say why.")));

        assertThat(rotated("{}", PROGRAM)).hasStatus(422).bodyText().contains("urn:hot-update:reason-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{\"reason\":{}}"})
    void aBodyThatIsNoneRotatesNothing(String body) {
        assertThat(rotated(body, PROGRAM)).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        verifyNoInteractions(keys);
    }

    @Test
    void nobodyButAPlatformAdminRotates() {
        for (SignedIn other : Everybody.programsBut(SignedIn.PLATFORM_ADMIN)) {
            assertThat(rotated("{\"reason\":\"x\"}", other)).hasStatus(403);
        }
        verifyNoInteractions(keys);
    }

    private MvcTestResult rotated(String body, SignedIn who) {
        return mvc.post()
                .uri(KEYS)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(who)
                .exchange();
    }
}
