package io.execfabric.hotupdate.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.Folders;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.Multipart;
import io.execfabric.hotupdate.support.RawZip;
import io.execfabric.hotupdate.support.RestCaller;
import io.execfabric.hotupdate.support.RestCaller.Answer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Forms with folders, as scripts and browsers fill them in: what was put right is told, and what is too much or double is refused in words. */
@HotUpdateTest
class FolderFormTests {

    private static final String SUBMISSIONS = "/api/v1/submissions";

    @LocalServerPort
    int port;

    @Autowired
    HotUpdateProperties places;

    private RestCaller admin;

    @BeforeEach
    void signIn() {
        admin = RestCaller.of(port, "acme-admin");
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        // what was accepted is still looked at for a moment
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(left(places.scratch(), "upload-")).isEmpty());
        assertThat(left(places.scratch().resolve("multipart"), "")).isEmpty();
    }

    private static List<String> left(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith(prefix))
                    .toList();
        }
    }

    @Test
    void theMultiFileDoorPutsNamesRightAsTheZipDoes() {
        Multipart form = new Multipart();
        Folders.goodPython().forEach((path, bytes) -> form.file("files", "./" + path, bytes));
        form.file("files", "lib\\\\util.py", new byte[1])
                .file("files", "lib/._util.py", new byte[1])
                .file("files", "Thumbs.db", new byte[1])
                .file("files", "نامه\u200Cها.txt", new byte[1]);

        Answer created = admin.post(SUBMISSIONS, form.field("metadata", metadata("put-right")));

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.json().path("status").asText()).isEqualTo("CHECKING");
        assertThat(created.json().path("findings").findValuesAsText("code")).containsOnly("FILES_IGNORED");
        assertThat(created.json().path("findings").findValuesAsText("message"))
                .anyMatch(text -> text.contains("lib/._util.py") && text.contains("Thumbs.db"))
                .anyMatch(text -> text.contains("./") && text.contains("main.py"))
                .anyMatch(text -> text.contains("lib/util.py"))
                .hasSize(3);
        String id = created.json().path("id").asText();
        assertThat(admin.get(SUBMISSIONS + "/" + id + "/files")
                        .json()
                        .path("items")
                        .findValuesAsText("path"))
                .containsExactly("README.md", "lib/util.py", "main.py", "نامه\u200Cها.txt");
        assertThat(admin.reading("zh-CN")
                        .get(SUBMISSIONS + "/" + id)
                        .json()
                        .path("findings")
                        .findValuesAsText("message"))
                .anyMatch(text -> text.contains("反斜杠"));
    }

    @Test
    void namesThatWereLostOnTheWayAreRefused() {
        Multipart form = picked().file("files", "t\uFFFDol.py", new byte[1]);

        Answer refused = admin.post(SUBMISSIONS, form.field("metadata", metadata("lost")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(codes(refused)).containsExactly("ARCHIVE_UNSAFE_PATH");
    }

    @Test
    void theCallerSaysTheEncodingOfNames() {
        byte[] archive = named("表計算.py", "windows-31j");

        Answer guessed = admin.post(SUBMISSIONS + "/check", zip(archive));
        Answer said = admin.post(SUBMISSIONS + "/check", zip(archive).field("nameEncoding", "CP932"));
        Answer unknown = admin.post(SUBMISSIONS + "/check", zip(archive).field("nameEncoding", "klingon"));
        Answer created = admin.post(
                SUBMISSIONS,
                zip(archive)
                        .field(
                                "metadata",
                                "{\"scriptCode\":\"said\",\"scenario\":\"Says it\",\"nameEncoding\":\"cp932\"}"));
        Answer wrong = admin.post(
                SUBMISSIONS,
                zip(archive).field("metadata", "{\"scriptCode\":\"a\",\"scenario\":\"Says it\",\"nameEncoding\":7}"));

        assertThat(guessed.body()).doesNotContain("表計算");
        assertThat(said.json().path("findings").findValuesAsText("message"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("表計算.py"));
        assertThat(unknown.json().path("verdict").asText()).isEqualTo("REFUSED");
        assertThat(unknown.json().path("findings").findValuesAsText("code")).containsExactly("FIELD_INVALID");
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(wrong.status()).isEqualTo(400);
    }

    static Stream<Multipart> doubleFolders() {
        return Stream.of(
                Multipart.zip(Folders.goodPython()).file("package", "b.zip", Folders.zip(Folders.goodShell())),
                Multipart.zip(Folders.goodPython()).file("package", "b.zip", new byte[0]),
                Multipart.zip(Folders.goodPython()).file("files", "main.py", new byte[1]),
                Multipart.zip(Folders.goodPython()).file("files", "main.py", new byte[0]),
                Multipart.zip(Folders.goodPython()).field("package", "text"),
                Multipart.zip(Folders.goodPython()).field("files", "text"),
                picked().field("files", "print(1)"),
                new Multipart().field("package", "text"),
                Multipart.zip(Folders.goodPython()).field("metadata", metadata("twice")));
    }

    @ParameterizedTest
    @MethodSource("doubleFolders")
    void aFolderThatIsSentTwiceIsABadRequest(Multipart form) {
        Answer refused = admin.post(SUBMISSIONS, form.field("metadata", metadata("double")));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void anEmptyInputOfABrowserIsNoSecondFolder() {
        Answer created = admin.post(
                SUBMISSIONS,
                Multipart.zip(Folders.goodPython())
                        .file("files", "", new byte[0])
                        .field("metadata", metadata("browser")));

        assertThat(created.status()).as(created.body()).isEqualTo(201);
    }

    @Test
    void thePageTellsTheSame() {
        Browser browser = new Browser(port);
        browser.signIn("acme-admin", "acme-admin-demo");
        Map<String, byte[]> folder = Folders.with(Folders.goodPython(), "lib/.DS_Store", "x");

        HttpResponse<String> checked = page(browser, Multipart.zip(folder), "zh-CN");
        HttpResponse<String> twice = page(browser, Multipart.zip(folder).file("files", "main.py", new byte[1]), "en");
        HttpResponse<String> said =
                page(browser, zip(named("表計算.py", "windows-31j")).field("nameEncoding", "CP932"), "en");

        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(checked.body()).contains("FILES_IGNORED", "lib/.DS_Store");
        assertThat(twice.statusCode()).isEqualTo(400);
        assertThat(twice.body()).contains("Send the folder once");
        assertThat(said.body()).contains("表計算.py").contains("value=\"CP932\" selected");
    }

    private static HttpResponse<String> page(Browser browser, Multipart form, String language) {
        return browser.postFiles("/submissions/check", form.field("_csrf", browser.csrf("/submissions/new")), language);
    }

    private static byte[] named(String name, String encoding) {
        RawZip zip = new RawZip();
        Folders.goodPython().forEach((path, bytes) -> zip.file(path, bytes, entry -> {}));
        return zip.file(name, new byte[] {1}, entry -> {
                    entry.flags = 0;
                    entry.name = name.getBytes(Charset.forName(encoding));
                    entry.localName = entry.name;
                })
                .build();
    }

    private static Multipart zip(byte[] archive) {
        return new Multipart().file("package", "folder.zip", archive);
    }

    private static Multipart picked() {
        Multipart form = new Multipart();
        Folders.goodPython().forEach((path, content) -> form.file("files", path, content));
        return form;
    }

    private static List<String> codes(Answer answer) {
        JsonNode findings = answer.json().path("findings");
        return findings.findValuesAsText("code");
    }

    private static String metadata(String code) {
        return "{\"scriptCode\":\"" + code + "\",\"scenario\":\"For the service desk\"}";
    }
}
