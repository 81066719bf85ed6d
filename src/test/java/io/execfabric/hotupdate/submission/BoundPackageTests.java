package io.execfabric.hotupdate.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.support.Folders;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.zip.DeflaterInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** STEP 2 goes on only with the bytes that were submitted, in the tenant that submitted them. */
@HotUpdateTest
class BoundPackageTests {

    private static final TenantId ACME = new TenantId("acme");
    private static final Caller ADMIN = new Caller("acme-admin", ACME, Set.of(Role.TENANT_ADMIN), null);

    @Autowired
    SubmissionIntake intake;

    @Autowired
    Submissions submissions;

    @Autowired
    TenantBarrier barrier;

    @Autowired
    JdbcTemplate database;

    @Test
    void theSubmittedBytesAreBoundToTheirTenant() {
        String id = submitted("bound", "kept as it was");

        assertThatCode(() -> bind(id, "acme")).doesNotThrowAnyException();
        assertRefused(ErrorCode.TENANT_FORBIDDEN, id, "globex");
    }

    @Test
    void otherBytesOfTheSameLengthAreRefused() throws IOException {
        String id = submitted("swapped-bytes", "as reviewed");
        store("as reviewed", deflated("as replaced"));

        assertRefused(ErrorCode.RELEASE_TAMPERED, id, "acme");
    }

    @Test
    void bytesThatCannotEvenBeReadAreRefused() {
        String id = submitted("broken-bytes", "once readable");
        store("once readable", new byte[] {1, 2, 3});

        assertRefused(ErrorCode.RELEASE_TAMPERED, id, "acme");
    }

    @Test
    void aFileThatIsMissingFromTheListIsNoticed() {
        String id = submitted("one-less", "soon forgotten");
        database.update("delete from package_file where file_sha256 = ?", sha256("soon forgotten"));

        assertRefused(ErrorCode.RELEASE_TAMPERED, id, "acme");
    }

    private String submitted(String code, String content) {
        Map<String, byte[]> folder = Folders.goodShell();
        Folders.with(folder, "data.txt", content);
        SubmitCommand command = new SubmitCommand(
                code,
                "For the night shift",
                null,
                null,
                new RequestedAnswers(null, null, null),
                new PackageUpload.Zip(new ByteArrayResource(Folders.zip(folder)), null));
        String id = barrier.asTenant(ACME, () -> intake.submit(ADMIN, command)).id();
        // the process has bound the package once; from now on nothing but this test looks at it
        await().atMost(Duration.ofSeconds(30))
                .until(() -> barrier.asPlatform(() -> submissions.facts(id).status()) == SubmissionStatus.IN_REVIEW);
        return id;
    }

    private void bind(String id, String tenant) {
        barrier.asPlatform(() -> {
            submissions.bindToTenant(id, tenant);
            return true;
        });
    }

    private void assertRefused(ErrorCode code, String id, String tenant) {
        assertThatThrownBy(() -> bind(id, tenant))
                .isInstanceOfSatisfying(
                        HotUpdateException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private void store(String instead, byte[] content) {
        database.update("update stored_file set content = ? where sha256 = ?", content, sha256(instead));
    }

    private static String sha256(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private static byte[] deflated(String text) throws IOException {
        return new DeflaterInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).readAllBytes();
    }
}
