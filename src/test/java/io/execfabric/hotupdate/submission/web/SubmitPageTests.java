package io.execfabric.hotupdate.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.Folders;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.Multipart;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The submit page without any script: everything is there, and what was typed survives. */
@HotUpdateTest
class SubmitPageTests {

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void signIn() {
        browser = new Browser(port);
        browser.signIn("acme-admin", "acme-admin-demo");
    }

    @Test
    void offersStarterFoldersAndSaysTheLimits() {
        String page = browser.get("/submissions/new").body();

        assertThat(page)
                .contains("/starter-folders/python.zip", "/starter-folders/shell.zip", "/starter-folders/nodejs.zip")
                .contains("data-max-bytes=\"20971520\"")
                .contains("formaction=\"/submissions/check\"");
        assertThat(browser.get("/how-it-works").body()).contains("/starter-folders/python.zip");
    }

    @Test
    void theCheckShowsAllFindingsAndKeepsWhatWasTyped() {
        HttpResponse<String> checked =
                post("/submissions/check", Folders.folder("main.py", "print(1)\n", "# Only a title"), "zh-CN");

        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(checked.body())
                .contains("缺少“用途”一节", "缺少“输入”一节", "缺少“输出”一节", "缺少“前置条件”一节", "缺少“生成文件”一节")
                .contains("Typed by hand");
    }

    @Test
    void aRefusedSubmissionKeepsWhatWasTyped() {
        HttpResponse<String> refused = post("/submissions", new LinkedHashMap<>(Map.of("x.txt", new byte[1])), "en");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "The submission cannot be accepted as it is.", "The folder has no entry file", "Typed by hand");
    }

    private HttpResponse<String> post(String path, Map<String, byte[]> folder, String language) {
        Multipart form = Multipart.zip(folder)
                .field("scriptCode", "by-page")
                .field("scenario", "Typed by hand")
                .field("_csrf", browser.csrf("/submissions/new"));
        return browser.postFiles(path, form, language);
    }
}
