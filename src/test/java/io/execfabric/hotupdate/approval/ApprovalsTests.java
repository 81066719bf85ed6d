package io.execfabric.hotupdate.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovalsTests {

    @TempDir
    Path home;

    private Approvals approvals;

    @BeforeEach
    void start() {
        approvals = new SignedApprovals(new HotUpdateProperties(home));
    }

    @Test
    void givesBackExactlyTheRecordThatWasSigned() {
        ApprovalRecord record = record("Tidy 报表 \uD83D\uDE80", "{\"type\":\"object\"}");
        assertThat(approvals.verified(approvals.sign(record))).isEqualTo(record);
        ApprovalRecord withoutSchema = record("Tidy", null);
        assertThat(approvals.verified(approvals.sign(withoutSchema))).isEqualTo(withoutSchema);
    }

    @Test
    void writesCanonicalJsonWithSortedNames() {
        String text = approvals.sign(record("Tidy", null)).record();
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
        SignedApproval signed = approvals.sign(record("Tidy", null));
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
        SignedApproval signed = approvals.sign(record("Really?", null));
        String changed = signed.record().replace('?', '\uD83D');
        assertInvalid(new SignedApproval(changed, signed.signature(), signed.keyId()));
    }

    @Test
    void refusesAChangedSignature() {
        SignedApproval signed = approvals.sign(record("Tidy", null));
        byte[] signature = Base64.getDecoder().decode(signed.signature());
        signature[0] ^= 1;
        assertInvalid(
                new SignedApproval(signed.record(), Base64.getEncoder().encodeToString(signature), signed.keyId()));
        assertInvalid(new SignedApproval(signed.record(), "not base64 at all", signed.keyId()));
        assertInvalid(new SignedApproval(signed.record(), "AAAA", signed.keyId()));
    }

    @Test
    void refusesASignatureThatIsSpeltOtherwise() {
        SignedApproval signed = approvals.sign(record("Tidy", null));
        assertInvalid(new SignedApproval(signed.record(), signed.signature().replace("==", ""), signed.keyId()));
    }

    @Test
    void refusesAnUnknownKey() {
        SignedApproval signed = approvals.sign(record("Tidy", null));
        assertInvalid(new SignedApproval(signed.record(), signed.signature(), "0123456789abcdef"));
    }

    @Test
    void refusesTheSignatureOfAnotherPlatform() {
        Approvals other = new SignedApprovals(new HotUpdateProperties(home.resolve("other")));
        assertInvalid(other.sign(record("Tidy", null)));
    }

    @Test
    void keepsItsKeyOverARestart() {
        SignedApproval signed = approvals.sign(record("Tidy", null));
        Approvals restarted = new SignedApprovals(new HotUpdateProperties(home));
        assertThat(restarted.verified(signed)).isEqualTo(record("Tidy", null));
        assertThat(restarted.sign(record("Tidy", null)).keyId()).isEqualTo(signed.keyId());
    }

    @Test
    void verifiesOldApprovalsAfterARotation() throws IOException {
        SignedApproval old = approvals.sign(record("Tidy", null));
        Files.delete(keyFile(old, "key"));
        Approvals rotated = new SignedApprovals(new HotUpdateProperties(home));
        assertThat(rotated.verified(old)).isEqualTo(record("Tidy", null));
        assertThat(rotated.sign(record("Tidy", null)).keyId()).isNotEqualTo(old.keyId());
    }

    @Test
    void keepsItsKeysFromOtherUsersOfTheHost() throws IOException {
        SignedApproval signed = approvals.sign(record("Tidy", null));
        assertThat(permissions(home.resolve("keys"))).isEqualTo("rwx------");
        assertThat(permissions(keyFile(signed, "key"))).isEqualTo("rw-------");
        assertThat(permissions(keyFile(signed, "pub"))).isEqualTo("rw-------");
    }

    @Test
    void doesNotStartWithAPublicKeyUnderAnotherKeysName() throws IOException {
        SignedApproval signed = approvals.sign(record("Tidy", null));
        Files.copy(keyFile(signed, "pub"), home.resolve("keys/approval-0123456789abcdef.pub.pem"));
        assertThatIllegalStateException()
                .isThrownBy(() -> new SignedApprovals(new HotUpdateProperties(home)))
                .withMessageContaining("another key's id");
    }

    /** The key id is the first half of the fingerprint of the public key, so that anybody can compute it. */
    @Test
    void isVerifiedByOpensslToo() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "openssl is installed");
        SignedApproval signed = approvals.sign(record("Tidy", null));
        assertThat(opensslVerifies(signed, signed.record())).isZero();
        assertThat(opensslVerifies(signed, signed.record().replace("Tidy", "Tidx")))
                .isNotZero();
    }

    private int opensslVerifies(SignedApproval signed, String text) throws IOException, InterruptedException {
        Path record = Files.writeString(home.resolve("record.json"), text);
        Path signature =
                Files.write(home.resolve("record.sig"), Base64.getDecoder().decode(signed.signature()));
        return new ProcessBuilder(
                        "/usr/bin/openssl",
                        "pkeyutl",
                        "-verify",
                        "-pubin",
                        "-rawin",
                        "-inkey",
                        keyFile(signed, "pub").toString(),
                        "-in",
                        record.toString(),
                        "-sigfile",
                        signature.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("openssl.txt").toFile())
                .start()
                .waitFor();
    }

    private Path keyFile(SignedApproval signed, String half) {
        return home.resolve("keys/approval-" + signed.keyId() + "." + half + ".pem");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private void assertInvalid(SignedApproval approval) {
        assertThatExceptionOfType(HotUpdateException.class)
                .isThrownBy(() -> approvals.verified(approval))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.APPROVAL_INVALID));
    }

    private static ApprovalRecord record(String name, @Nullable String inputSchema) {
        return new ApprovalRecord(
                "s-1",
                2,
                new TenantId("acme"),
                new ScriptCode("tidy"),
                Language.PYTHON,
                "main.py",
                Digest.ofText("bytes"),
                name,
                "Tidies.",
                inputSchema,
                RiskLevel.HIGH,
                new Answers(true, false, true),
                List.of("reviewer1", "reviewer2"),
                Instant.parse("2026-11-22T20:00:00.123Z"));
    }
}
