package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.download.FileName;
import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever a script or a tenant calls a file, it is fetched by that name, whole and in parts, and by the page's own link. */
@HotUpdateTest
class FileNameTests extends Journey {

    private static final List<String> NAMES = List.of(
            "plain.txt",
            "out/in a folder.txt",
            "out/deeper/still.txt",
            "100%.txt",
            "50%25.txt",
            "%2e%2e.txt",
            "a;b.txt",
            "quo\"te.txt",
            "it's.txt",
            "a+b&c=d.txt",
            "what?#.txt",
            "[x]{y}|z~.txt",
            "grüße-日本-😀.txt",
            "d;1/e%/f g.txt");

    private static final Pattern LINK = Pattern.compile("href=\"(/api/v1/executions/[^\"]+/artifacts/[^\"]+)\"");

    @LocalServerPort
    private int ownPort;

    private static String quoted(String name) {
        return "'" + name.replace("'", "'\\''") + "'";
    }

    private static ScriptFolder writesThem() {
        String script = NAMES.stream()
                .map(name -> "f=\"$EXECFABRIC_ARTIFACT_DIR\"/" + quoted(name) + "\nmkdir -p \"$(dirname \"$f\")\"\n"
                        + "printf 'bytes of %s' " + quoted(name) + " > \"$f\"\n")
                .collect(Collectors.joining());
        ScriptFolder folder = ScriptFolder.shell("low").with("main.sh", "# @risk low\n" + script);
        for (String name : NAMES) {
            folder = folder.with("data/" + name, "submitted " + name);
        }
        return folder;
    }

    @Test
    void eachIsFetchedByItsName() {
        String submission = live(writesThem(), "odd-names", Map.of());
        String run = ended(run(acmeMember, "odd-names", Map.of()).text("id")).text("id");
        RestClientOf.Answer told = acmeMember.get("/api/v1/executions/" + run);

        assertThat(told.body().path("artifacts").findValuesAsText("name")).containsExactlyInAnyOrderElementsOf(NAMES);
        for (String name : NAMES) {
            String artifact = "/api/v1/executions/" + run + "/artifacts/" + FileName.inAddress(name);
            String file = "/api/v1/submissions/" + submission + "/files/data/" + FileName.inAddress(name);
            assertFetched(artifact, "bytes of " + name);
            assertFetched(file, "submitted " + name);
        }
        assertLinks("/executions/" + run, NAMES.size());
    }

    private void assertFetched(String path, String content) {
        HttpResponse<String> whole = send("GET", path);
        assertThat(whole.statusCode()).as(path).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(content);
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        assertThat(send("GET", path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(send("HEAD", path).headers().firstValue("Content-Length"))
                .isEqualTo(whole.headers().firstValue("Content-Length"));
        HttpResponse<String> part = send("GET", path, "Range", "bytes=0-4", "If-Range", tag);
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(content.substring(0, 5));
        HttpResponse<String> beyond = send("GET", path, "Range", "bytes=9999-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(beyond.headers().firstValue("Content-Range").orElse("")).startsWith("bytes */");
        assertThat(beyond.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    /** Of the page that people see. */
    private void assertLinks(String page, int count) {
        Browser member = new Browser(ownPort);
        member.signIn("acme-member", "acme-member-demo");
        String html = member.get(page).body();
        Matcher link = LINK.matcher(html);
        int found = 0;
        while (link.find()) {
            found++;
            assertThat(member.get(link.group(1)).statusCode()).as(link.group(1)).isEqualTo(200);
        }
        assertThat(found).as(html).isEqualTo(count);
    }

    @Test
    void whatCouldBeReadInTwoWaysIsNoName() {
        String files = "/api/v1/executions/nothing/artifacts/";
        Stream.of("out%2Fa.txt", "a;b.txt", "a%5Cb", "%00", "%2e%2e/x", "..%2f..", "a//b", "%0a")
                .forEach(name -> assertThat(send("GET", files + name).statusCode())
                        .as(name)
                        .isEqualTo(400));
        Stream.of("", "/", "nothing", "nothing/", "a%25", "%252e%252e", "a%3Bb")
                .forEach(name -> assertThat(send("GET", files + name).statusCode())
                        .as(name)
                        .isIn(400, 404));
        Stream.of("/api/v1/skills/a%25", "/api/v1/skills/a%3Bb", "/api/v1/executions/x/log%3B", "/skills/a%25b")
                .forEach(path ->
                        assertThat(send("GET", path).statusCode()).as(path).isEqualTo(400));
    }

    private HttpResponse<String> send(String method, String path, String... headers) {
        String[] all = Stream.of(Browser.bearer(acmeAdmin.token()), headers)
                .flatMap(Stream::of)
                .toArray(String[]::new);
        return new Browser(ownPort).send(method, path, null, all);
    }
}
