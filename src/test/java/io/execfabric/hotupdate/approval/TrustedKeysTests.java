package io.execfabric.hotupdate.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.HotUpdateProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One node verifies what another one signed, if and only if an operator gave it the other's public key. */
class TrustedKeysTests {

    @TempDir
    Path signing;

    @TempDir
    Path verifying;

    @TempDir
    Path trusted;

    private PlatformApprovalKeys signer;
    private PlatformApprovalKeys verifier;
    private SignedApproval approval;

    @BeforeEach
    void start() {
        signer = node(signing, new ApprovalProperties(null));
        verifier = node(verifying, new ApprovalProperties(trusted));
        approval = new SignedApprovals(signer).sign(ApprovalFixture.record("Tidy", null));
    }

    private static PlatformApprovalKeys node(Path home, ApprovalProperties properties) {
        return new PlatformApprovalKeys(new HotUpdateProperties(home), new TrustedKeys(properties), event -> {});
    }

    @Test
    void anotherNodesApprovalIsRefusedUntilItsPublicKeyIsThereAndAgainOnceItIsGone() throws IOException {
        assertRefused();

        give(approval.keyId());
        assertThat(new SignedApprovals(verifier).verified(approval).name()).isEqualTo("Tidy");

        Files.delete(file(approval.keyId()));
        assertRefused();
    }

    @Test
    void theOthersKeyIsListedAsOneThatOnlyVerifies() throws IOException {
        give(approval.keyId());

        assertThat(verifier.all()).extracting(ApprovalKey::signing).containsExactly(true, false);
        assertThat(verifier.one(approval.keyId()).publicKey())
                .isEqualTo(signer.one(approval.keyId()).publicKey());
    }

    @Test
    void aKeyUnderAnothersNameIsNotTrusted() throws IOException {
        Files.copy(publicKey(verifying, verifier.ring().signingKeyId()), file(approval.keyId()));

        assertRefused();
        assertThat(verifier.all()).hasSize(1);
    }

    @Test
    void aKeyFileThatOthersMayWriteIsNotTrusted() throws IOException {
        give(approval.keyId());
        Files.setPosixFilePermissions(file(approval.keyId()), PosixFilePermissions.fromString("rw-rw-r--"));

        assertRefused();
    }

    @Test
    void aKeyIdThatIsNoneReachesNoFile() throws IOException {
        Files.copy(publicKey(signing, approval.keyId()), trusted.resolveSibling("approval-x.pub.pem"));
        SignedApproval climbing = new SignedApproval(approval.record(), approval.signature(), "../approval-x");

        assertThatExceptionOfType(HotUpdateException.class)
                .isThrownBy(() -> new SignedApprovals(verifier).verified(climbing));
        Files.delete(trusted.resolveSibling("approval-x.pub.pem"));
    }

    private void assertRefused() {
        assertThatExceptionOfType(HotUpdateException.class)
                .isThrownBy(() -> new SignedApprovals(verifier).verified(approval))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.APPROVAL_INVALID));
    }

    private void give(String keyId) throws IOException {
        Files.copy(publicKey(signing, keyId), file(keyId));
    }

    private Path file(String keyId) {
        return trusted.resolve("approval-" + keyId + ".pub.pem");
    }

    private static Path publicKey(Path home, String keyId) {
        return home.resolve("keys/approval-" + keyId + ".pub.pem");
    }
}
