package io.execfabric.hotupdate.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key files: made at the first start, for their owner alone, replaced without losing what they signed. */
class KeyRotationTests {

    private static final Caller ADMIN = new Caller("platform-admin", null, Set.of(Role.PLATFORM_ADMIN), null);
    private static final Caller REVIEWER = new Caller("reviewer1", null, Set.of(Role.REVIEWER), null);
    private static final Caller TENANT = new Caller("ann", new TenantId("acme"), Set.of(Role.TENANT_ADMIN), null);

    @TempDir
    Path home;

    private final List<Object> announced = new ArrayList<>();
    private PlatformApprovalKeys keys;

    @BeforeEach
    void start() {
        keys = started();
    }

    private PlatformApprovalKeys started() {
        return new PlatformApprovalKeys(
                new HotUpdateProperties(home), new TrustedKeys(new ApprovalProperties(null)), announced::add);
    }

    @Test
    void keepsItsKeysFromOtherUsersOfTheHost() throws IOException {
        assertThat(permissions(home.resolve("keys"))).isEqualTo("rwx------");
        assertThat(files())
                .hasSize(2)
                .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));

        keys.rotate(ADMIN, "yearly");
        assertThat(files())
                .hasSize(3)
                .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
    }

    @Test
    void doesNotStartWithAPrivateKeyThatOthersCanRead() throws IOException {
        Files.setPosixFilePermissions(
                privateKey(keys.ring().signingKeyId()), PosixFilePermissions.fromString("rw-r-----"));

        assertThatIllegalStateException().isThrownBy(this::started).withMessageContaining("chmod 600");
    }

    @Test
    void doesNotStartWithAPublicKeyUnderAnotherKeysName() throws IOException {
        Files.copy(publicKey(keys.ring().signingKeyId()), publicKey("0123456789abcdef"));

        assertThatIllegalStateException().isThrownBy(this::started).withMessageContaining("another key's id");
    }

    @Test
    void doesNotStartWithTwoKeysThatSign() throws IOException {
        Files.copy(privateKey(keys.ring().signingKeyId()), privateKey("0123456789abcdef"));

        assertThatIllegalStateException().isThrownBy(this::started).withMessageContaining("exactly one");
    }

    @Test
    void aRotationSignsWithTheNewKeyAtOnceAndStillVerifiesWhatTheOldOneSigned() {
        SignedApprovals approvals = new SignedApprovals(keys);
        SignedApproval old = approvals.sign(ApprovalFixture.record("Tidy", null));

        ApprovalKey key = keys.rotate(ADMIN, "yearly");

        assertThat(key.signing()).isTrue();
        assertThat(keys.all()).extracting(ApprovalKey::keyId).containsExactly(key.keyId(), old.keyId());
        SignedApproval next = approvals.sign(ApprovalFixture.record("Tidier", null));
        assertThat(next.keyId()).isEqualTo(key.keyId()).isNotEqualTo(old.keyId());
        assertThat(approvals.verified(old).name()).isEqualTo("Tidy");
        assertThat(approvals.verified(next).name()).isEqualTo("Tidier");
        assertThat(privateKey(old.keyId())).doesNotExist();
        assertThat(announced)
                .containsExactly(new Audited(
                        null, "platform-admin", "APPROVAL_KEY_ROTATED", "approvalKey", key.keyId(), "yearly"));
    }

    @Test
    void aRestartGoesOnWithTheRotatedKeys() {
        SignedApproval old = new SignedApprovals(keys).sign(ApprovalFixture.record("Tidy", null));
        ApprovalKey key = keys.rotate(ADMIN, "yearly");

        PlatformApprovalKeys restarted = started();

        assertThat(restarted.ring().signingKeyId()).isEqualTo(key.keyId());
        assertThat(new SignedApprovals(restarted).verified(old).name()).isEqualTo("Tidy");
    }

    /** The two moments at which a rotation can be cut off: before and after the old private key is gone. */
    @Test
    void aRotationThatWasCutOffLeavesAFolderThatStarts() throws IOException {
        String signing = keys.ring().signingKeyId();
        Path staged = home.resolve("keys/approval-0123456789abcdef.key.pem.new");
        Files.copy(privateKey(signing), staged);
        assertThat(started().ring().signingKeyId()).isEqualTo(signing);

        Files.delete(privateKey(signing));
        PlatformApprovalKeys restarted = started();
        assertThat(restarted.ring().signingKeyId()).isNotEqualTo(signing);
        assertThat(restarted.all()).extracting(ApprovalKey::keyId).contains(signing);
        assertThat(staged).doesNotExist();
    }

    @Test
    void aStolenKeysSignaturesAreRefusedOnceItsPublicHalfIsTakenAway() throws IOException {
        SignedApproval old = new SignedApprovals(keys).sign(ApprovalFixture.record("Tidy", null));
        keys.rotate(ADMIN, "stolen");
        Files.delete(publicKey(old.keyId()));

        assertRefused(ErrorCode.APPROVAL_INVALID, () -> new SignedApprovals(started()).verified(old));
    }

    @Test
    void onlyAPlatformAdminRotatesAndSaysWhy() {
        String signing = keys.ring().signingKeyId();

        assertRefused(ErrorCode.FORBIDDEN, () -> keys.rotate(REVIEWER, "why not"));
        assertRefused(ErrorCode.FORBIDDEN, () -> keys.rotate(TENANT, "why not"));
        assertRefused(ErrorCode.REASON_MISSING, () -> keys.rotate(ADMIN, "  "));
        assertThat(keys.ring().signingKeyId()).isEqualTo(signing);
    }

    private static void assertRefused(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(HotUpdateException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("keys"))) {
            return files.toList();
        }
    }

    private Path privateKey(String keyId) {
        return home.resolve("keys/approval-" + keyId + ".key.pem");
    }

    private Path publicKey(String keyId) {
        return home.resolve("keys/approval-" + keyId + ".pub.pem");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
