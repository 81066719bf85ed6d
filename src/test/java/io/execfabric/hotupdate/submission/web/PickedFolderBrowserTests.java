package io.execfabric.hotupdate.submission.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.execfabric.hotupdate.support.Chromium;
import io.execfabric.hotupdate.support.Folders;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.PackingTool;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a real browser says of a picked folder and of a zip: what was put right, and what takes the room. */
@HotUpdateTest
class PickedFolderBrowserTests {

    private static final String REPORT = ".check-report[data-verdict=READY]";

    @LocalServerPort
    int port;

    @TempDir
    Path disk;

    @Test
    void thePageTellsWhatWasPutRightAndWhatTakesTheRoom() {
        Map<String, byte[]> folder = Folders.with(Folders.goodPython(), "lib/表計算.py", "x = 1\n");
        PackingTool tool = new PackingTool(disk).holding(folder);
        String python =
                Path.of("src/test/resources/packed/pack.py").toAbsolutePath().toString();
        tool.pack("/usr/bin/python3", python, "ZIP", "encoding", "cp932");
        tool.holding(Map.of("lib/.DS_Store", new byte[1], "lib/Thumbs.db", new byte[1]));
        try (Chromium chromium = new Chromium(port)) {
            Page page = chromium.signedIn("acme-admin");
            page.navigate("/submissions/new");

            page.locator("#files").setInputFiles(disk.resolve("folder"));
            assertThat(page.locator(REPORT)).containsText("lib/Thumbs.db");
            assertThat(page.locator(REPORT)).containsText("Files: 3.");

            page.locator("#package").setInputFiles(disk.resolve("packed.zip"));
            page.locator("[data-drop] details > summary").click();
            page.locator("#nameEncoding").selectOption("CP932");
            assertThat(page.locator(REPORT)).containsText("lib/表計算.py");

            tool.holding(Map.of("node_modules/a.node", new byte[21 * 1024 * 1024]));
            page.locator("#files").setInputFiles(disk.resolve("folder"));
            assertThat(page.locator("[data-limit]")).containsText("folder/node_modules/ (21.0 MiB)");
        }
    }
}
