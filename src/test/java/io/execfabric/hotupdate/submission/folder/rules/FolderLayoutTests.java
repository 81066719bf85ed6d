package io.execfabric.hotupdate.submission.folder.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.submission.folder.MemoryFolder;
import io.execfabric.hotupdate.support.Folders;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderLayoutTests {

    private static final TenantId ACME = new TenantId("acme");

    @ParameterizedTest
    @ValueSource(strings = {"", "my-folder/", "acme/python/report/"})
    void theRootIsFoundInEachAcceptedShape(String prefix) {
        FolderLayout layout = layout(Folders.below(prefix, Folders.goodPython()));

        assertThat(layout.files()).extracting(file -> file.path().value()).contains("main.py", "README.md");
        assertThat(layout.findings(ACME, "report")).isEmpty();
    }

    @Test
    void anotherTenantsPartIsAMismatch() {
        FolderLayout layout = layout(Folders.below("globex/python/report/", Folders.goodPython()));

        assertThat(layout.findings(ACME, "report"))
                .extracting(Finding::code)
                .containsExactly(FindingCode.TENANT_MISMATCH);
    }

    @Test
    void thePublicAreaIsThePlatforms() {
        FolderLayout layout = layout(Folders.below("public/python/report/", Folders.goodPython()));

        assertThat(layout.findings(ACME, "report"))
                .extracting(Finding::code)
                .containsExactly(FindingCode.TENANT_MISMATCH, FindingCode.RESERVED_NAME);
    }

    @Test
    void anotherCodeOrLanguageIsAMismatch() {
        FolderLayout layout = layout(Folders.below("acme/shell/other/", Folders.goodPython()));

        assertThat(layout.findings(ACME, "report"))
                .extracting(Finding::code)
                .containsExactly(FindingCode.SCRIPT_CODE_INVALID, FindingCode.LANGUAGE_UNSUPPORTED);
    }

    @Test
    void subfoldersOfAFlatFolderStay() {
        FolderLayout layout = layout(Folders.with(Folders.goodPython(), "lib/deep/a.py", ""));

        assertThat(layout.files()).extracting(file -> file.path().value()).contains("lib/deep/a.py");
    }

    private static FolderLayout layout(Map<String, byte[]> folder) {
        return FolderLayout.of(MemoryFolder.of(folder));
    }
}
