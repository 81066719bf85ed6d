package io.execfabric.hotupdate.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.shared.RunLimit;
import io.execfabric.hotupdate.shared.RunLimits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovalsTests {

    @TempDir
    Path home;

    private Approvals approvals;

    @BeforeEach
    void start() {
        approvals = on(home);
    }

    private static Approvals on(Path home) {
        return new SignedApprovals(keys(home));
    }

    private static PlatformApprovalKeys keys(Path home) {
        return new PlatformApprovalKeys(
                new HotUpdateProperties(home), new TrustedKeys(new ApprovalProperties(null)), event -> {});
    }

    @Test
    void givesBackExactlyTheRecordThatWasSigned() {
        ApprovalRecord record = ApprovalFixture.record("Tidy 报表 \uD83D\uDE80", "{\"type\":\"object\"}");
        assertThat(approvals.verified(approvals.sign(record))).isEqualTo(record);
        ApprovalRecord withoutSchema = ApprovalFixture.record("Tidy", null);
        assertThat(approvals.verified(approvals.sign(withoutSchema))).isEqualTo(withoutSchema);
    }

    /** What was signed before there were limits reads, and is written, as then. */
    @Test
    void aRecordWithoutLimitsDoesNotNameThem() {
        String text = approvals.sign(ApprovalFixture.record("Tidy", null)).record();
        assertThat(text).doesNotContain("limits");

        RunLimits asked = new RunLimits(Map.of(RunLimit.MEMORY_MIB, 700, RunLimit.WALL_SECONDS, 90));
        ApprovalRecord record = ApprovalFixture.record("Tidy", null, asked);
        SignedApproval signed = approvals.sign(record);
        assertThat(signed.record()).contains("\"limits\":{\"memoryMib\":700,\"wallSeconds\":90}");
        assertThat(approvals.verified(signed)).isEqualTo(record);
        assertInvalid(new SignedApproval(
                signed.record().replace("\"memoryMib\":700", "\"memoryMib\":900"), signed.signature(), signed.keyId()));
    }

    /** Likewise what it replaces: nothing at all, a version, or, before that was kept, not a word. */
    @Test
    void aRecordNamesWhatItReplacesUnlessItIsOlderThanThat() {
        SignedApproval old = approvals.sign(ApprovalFixture.record("Tidy", null));
        assertThat(old.record()).doesNotContain("replaces");
        assertThat(approvals.verified(old).replaces()).isNull();

        for (ReplacedVersion replaced :
                List.of(ReplacedVersion.NOTHING, new ReplacedVersion(3, Digest.ofText("third")))) {
            ApprovalRecord record = ApprovalFixture.record("Tidy", null, RunLimits.NONE, replaced);
            SignedApproval signed = approvals.sign(record);
            assertThat(approvals.verified(signed)).isEqualTo(record);
            assertThat(signed.record()).contains("\"version\":" + replaced.version() + "}");
            String changed = signed.record().replace("\"version\":" + replaced.version(), "\"version\":7");
            assertInvalid(new SignedApproval(changed, signed.signature(), signed.keyId()));
        }
    }

    @Test
    void writesCanonicalJsonWithSortedNames() {
        String text = approvals.sign(ApprovalFixture.record("Tidy", null)).record();
        assertThat(text)
                .startsWith(
                        "{\"answers\":{\"aiCallable\":true,\"confirmationRequired\":true,\"manualExecution\":false},")
                .contains("\"approvedAt\":\"2026-11-22T20:00:00.123Z\"")
                .contains("\"reviewers\":[\"reviewer1\",\"reviewer2\"]")
                .contains("\"tenant\":\"acme\"")
                .doesNotContain("\n");
    }

    @Test
    void refusesARecordWithOneChangedByteWhereverItIs() {
        SignedApproval signed = approvals.sign(ApprovalFixture.record("Tidy", null));
        byte[] bytes = signed.record().getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            String text = new String(changed, StandardCharsets.US_ASCII);
            assertInvalid(new SignedApproval(text, signed.signature(), signed.keyId()));
        }
    }

    @Test
    void refusesAHalfCharacterInPlaceOfAQuestionMark() {
        SignedApproval signed = approvals.sign(ApprovalFixture.record("Really?", null));
        String changed = signed.record().replace('?', '\uD83D');
        assertInvalid(new SignedApproval(changed, signed.signature(), signed.keyId()));
    }

    @Test
    void refusesAChangedSignature() {
        SignedApproval signed = approvals.sign(ApprovalFixture.record("Tidy", null));
        byte[] signature = Base64.getDecoder().decode(signed.signature());
        signature[0] ^= 1;
        assertInvalid(
                new SignedApproval(signed.record(), Base64.getEncoder().encodeToString(signature), signed.keyId()));
        assertInvalid(new SignedApproval(signed.record(), "not base64 at all", signed.keyId()));
        assertInvalid(new SignedApproval(signed.record(), "AAAA", signed.keyId()));
    }

    @Test
    void refusesASignatureThatIsSpeltOtherwise() {
        SignedApproval signed = approvals.sign(ApprovalFixture.record("Tidy", null));
        assertInvalid(new SignedApproval(signed.record(), signed.signature().replace("==", ""), signed.keyId()));
    }

    @Test
    void refusesAnUnknownKey() {
        SignedApproval signed = approvals.sign(ApprovalFixture.record("Tidy", null));
        assertInvalid(new SignedApproval(signed.record(), signed.signature(), "0123456789abcdef"));
    }

    @Test
    void refusesTheSignatureOfAnotherPlatform() {
        Approvals other = on(home.resolve("other"));
        assertInvalid(other.sign(ApprovalFixture.record("Tidy", null)));
    }

    @Test
    void keepsItsKeyOverARestart() {
        SignedApproval signed = approvals.sign(ApprovalFixture.record("Tidy", null));
        Approvals restarted = on(home);
        assertThat(restarted.verified(signed)).isEqualTo(ApprovalFixture.record("Tidy", null));
        assertThat(restarted.sign(ApprovalFixture.record("Tidy", null)).keyId()).isEqualTo(signed.keyId());
    }

    private void assertInvalid(SignedApproval approval) {
        assertThatExceptionOfType(HotUpdateException.class)
                .isThrownBy(() -> approvals.verified(approval))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.APPROVAL_INVALID));
    }
}
