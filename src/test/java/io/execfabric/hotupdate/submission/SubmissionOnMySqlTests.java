package io.execfabric.hotupdate.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.RelativePath;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.support.Folders;
import io.execfabric.hotupdate.support.MySqlTest;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** What a database may lose: characters beyond the first plane, names that differ in an accent, large bytes. */
@MySqlTest
class SubmissionOnMySqlTests {

    private static final TenantId ACME = new TenantId("acme");
    private static final Caller ADMIN = new Caller("ann", ACME, Set.of(Role.TENANT_ADMIN), null);

    @Autowired
    SubmissionIntake intake;

    @Autowired
    SubmissionCatalogue catalogue;

    @Autowired
    TenantBarrier barrier;

    @Test
    void textsAndNamesComeBackAsTheyWere() throws Exception {
        Map<String, byte[]> folder = Folders.goodChinese();
        Folders.with(folder, "e.txt", "plain");
        Folders.with(folder, "é.txt", "accent");
        Folders.with(folder, "数据 😀.txt", "表 😀");
        Folders.with(folder, "large.txt", large() + "😀");

        String id = asAcme(() -> intake.submit(ADMIN, command("greet", folder))).id();

        SubmissionView view = asAcme(() -> catalogue.view(ADMIN, id));
        assertThat(view.scenario()).isEqualTo("值班同事 😀");
        assertThat(view.note()).isEqualTo("备注 🙏");
        assertThat(view.name()).isEqualTo("打印问候 😀");
        assertThat(asAcme(() -> catalogue.files(ADMIN, id)))
                .extracting(file -> file.path().value())
                .containsExactlyInAnyOrderElementsOf(folder.keySet());
        for (String path : folder.keySet()) {
            byte[] read = asAcme(() -> catalogue.open(ADMIN, id, new RelativePath(path)))
                    .readAllBytes();
            assertThat(new String(read, StandardCharsets.UTF_8))
                    .isEqualTo(new String(folder.get(path), StandardCharsets.UTF_8));
        }
        assertThat(asAcme(() -> catalogue.list(ADMIN, PageRequest.of(null, null)))
                        .items())
                .extracting(SubmissionView::id)
                .contains(id);
    }

    @Test
    void anotherTenantsSessionSeesNothing() {
        String id = asAcme(() -> intake.submit(ADMIN, command("mine", Folders.goodShell())))
                .id();
        Caller stranger = new Caller("bob", new TenantId("globex"), Set.of(Role.TENANT_ADMIN), null);

        assertThat(barrier.asTenant(new TenantId("globex"), () -> catalogue.list(stranger, PageRequest.of(null, null)))
                        .items())
                .allSatisfy(one -> assertThat(one.tenant()).isEqualTo(stranger.tenant()))
                .extracting(SubmissionView::id)
                .doesNotContain(id);
    }

    /** Three megabytes that pack like a real table, not like a bomb. */
    private static String large() {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder rows = new StringBuilder();
        while (rows.length() < 3_000_000) {
            rows.append(random.nextLong()).append('\n');
        }
        return rows.toString();
    }

    private <T> T asAcme(Supplier<T> work) {
        return barrier.asTenant(ACME, work);
    }

    private static SubmitCommand command(String code, Map<String, byte[]> folder) {
        return new SubmitCommand(
                code,
                "值班同事 😀",
                "备注 🙏",
                null,
                new RequestedAnswers(null, null, null),
                new PackageUpload.Zip(new ByteArrayResource(Folders.zip(folder)), null));
    }
}
