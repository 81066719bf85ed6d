package io.execfabric.hotupdate.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.support.Folders;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.Multipart;
import io.execfabric.hotupdate.support.RestCaller;
import io.execfabric.hotupdate.support.RestCaller.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a tenant is told about a folder, in which language, and what is kept of it. */
@HotUpdateTest
class IntakeTests {

    private static final String SUBMISSIONS = "/api/v1/submissions";
    private static final String ONE_SECTION =
            "# Report\n\n## Purpose\n\nMonthly figures.\n\n## Input\n\n<!-- none -->\n";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    HotUpdateProperties places;

    @Test
    void fourMissingSectionsAreFourFindingsInTheReadersLanguage() {
        RestCaller english = RestCaller.of(port, "acme-admin");
        RestCaller chinese = english.reading("zh-CN,zh;q=0.9");

        JsonNode told = submit(english, "four", Folders.folder("main.py", "print(1)\n", ONE_SECTION));
        JsonNode read =
                chinese.get(SUBMISSIONS + "/" + told.path("id").asText()).json();

        assertThat(told.path("status").asText()).isEqualTo("NEEDS_FIX");
        assertThat(told.path("findings").findValuesAsText("code")).hasSize(4).containsOnly("README_SECTION_MISSING");
        assertThat(told.path("findings").findValuesAsText("message"))
                .satisfiesExactly(
                        input -> assertThat(input).startsWith("The section \"Input\" is empty."),
                        output -> assertThat(output).startsWith("The section \"Output\" is missing."),
                        before -> assertThat(before).startsWith("The section \"Prerequisites\" is missing."),
                        files -> assertThat(files).startsWith("The section \"Generated files\" is missing."));
        assertThat(read.path("findings").findValuesAsText("message"))
                .satisfiesExactly(
                        input -> assertThat(input).startsWith("“输入”一节是空的。"),
                        output -> assertThat(output).startsWith("缺少“输出”一节。"),
                        before -> assertThat(before).startsWith("缺少“前置条件”一节。"),
                        files -> assertThat(files).startsWith("缺少“生成文件”一节。"));
        assertThat(told.path("findings").get(0).path("line").asInt()).isEqualTo(7);
        assertThat(told.path("findings").get(0).path("path").asText()).isEqualTo("README.md");
    }

    @Test
    void aRefusalIsInTheReadersLanguageToo() {
        Answer refused = RestCaller.of(port, "acme-admin")
                .reading("zh-CN")
                .post(
                        SUBMISSIONS,
                        Multipart.zip(Folders.with(new LinkedHashMap<>(), "tool.py", "x"))
                                .field("metadata", "{\"scriptCode\":\"a\",\"scenario\":\"\"}"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("findings").findValuesAsText("message"))
                .anyMatch(text -> text.contains("如果要执行的是 tool.py，请改名为 main.py"))
                .anyMatch(text -> text.startsWith("请说明脚本解决什么问题"))
                .anyMatch(text -> text.startsWith("文件夹中没有 README.md"));
    }

    @Test
    void fixingInPlaceMovesTheSameProcessInstanceOn() {
        RestCaller admin = RestCaller.of(port, "acme-admin");
        String id = submit(admin, "in-place", Folders.folder("main.py", "print(1)\n", ONE_SECTION))
                .path("id")
                .asText();
        String instance = instance(id);

        Answer fixed = admin.put(SUBMISSIONS + "/" + id + "/package", Multipart.zip(Folders.goodPython()));

        assertThat(fixed.status()).as(fixed.body()).isEqualTo(200);
        assertThat(fixed.json().path("round").asInt()).isEqualTo(2);
        assertThat(instance(id)).isEqualTo(instance);
        assertThat(fixed.json().path("status").asText()).isEqualTo("CHECKING");
    }

    @Test
    void theCheckTellsAllAndStoresNothing() throws IOException {
        RestCaller admin = RestCaller.of(port, "acme-admin");
        List<Integer> before = counts();

        JsonNode ready = check(admin, Folders.goodPython());
        JsonNode toFix = check(admin, Folders.folder("main.py", "def f(:\n", ONE_SECTION));
        JsonNode refused = check(admin, Folders.with(new LinkedHashMap<>(), "x.txt", "x"));

        assertThat(ready.path("verdict").asText()).isEqualTo("READY");
        assertThat(ready.path("risk").asText()).isEqualTo("low");
        assertThat(toFix.path("verdict").asText()).isEqualTo("NEEDS_FIX");
        assertThat(toFix.path("findings").findValuesAsText("code"))
                .contains("ENTRY_SYNTAX")
                .hasSize(5);
        assertThat(refused.path("verdict").asText()).isEqualTo("REFUSED");
        assertThat(counts()).isEqualTo(before);
        try (Stream<java.nio.file.Path> scratch = Files.list(places.scratch())) {
            assertThat(scratch.filter(path -> path.getFileName().toString().startsWith("upload-")))
                    .isEmpty();
        }
    }

    @Test
    void whatAnOperatingSystemLeavesBehindIsLeftOutWithANote() {
        RestCaller admin = RestCaller.of(port, "acme-admin");
        Map<String, byte[]> mac = Folders.below("script/", Folders.goodPython());
        Folders.with(mac, "__MACOSX/script/._main.py", "resource fork");
        Folders.with(mac, "script/.DS_Store", "icons");

        JsonNode told = check(admin, mac);

        assertThat(told.path("verdict").asText()).isEqualTo("READY");
        assertThat(told.path("findings").findValuesAsText("code")).containsExactly("FILES_IGNORED");
        assertThat(told.path("digest"))
                .isEqualTo(check(admin, Folders.goodPython()).path("digest"));
    }

    @Test
    void aFileThatTwoPackagesShareIsStoredOnceAndCompressed() {
        RestCaller admin = RestCaller.of(port, "acme-admin");
        String shared = "shared line, the same in both packages\n".repeat(2000);
        Map<String, byte[]> first = Folders.with(Folders.goodPython(), "lib/shared.txt", shared);
        Map<String, byte[]> second = Folders.with(Folders.goodShell(), "other/name.txt", shared);

        submit(admin, "share-a", first);
        submit(admin, "share-b", second);

        List<Long> packed = sql.queryForList(
                "select octet_length(content) from stored_file where size_bytes = ?", Long.class, shared.length());
        assertThat(packed).singleElement().satisfies(bytes -> assertThat(bytes).isLessThan(2000));
        assertThat(sql.queryForObject(
                        "select count(*) from package_file where size_bytes = ?", Integer.class, shared.length()))
                .isEqualTo(2);
    }

    private String instance(String submissionId) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(submissionId)
                .singleResult()
                .getId();
    }

    private JsonNode check(RestCaller admin, Map<String, byte[]> folder) {
        Answer checked = admin.post(SUBMISSIONS + "/check", Multipart.zip(folder));
        assertThat(checked.status()).as(checked.body()).isEqualTo(200);
        return checked.json();
    }

    private JsonNode submit(RestCaller admin, String code, Map<String, byte[]> folder) {
        Answer created = admin.post(
                SUBMISSIONS,
                Multipart.zip(folder)
                        .field("metadata", "{\"scriptCode\":\"" + code + "\",\"scenario\":\"For the service desk\"}"));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.json();
    }

    private List<Integer> counts() {
        return Stream.of("submission", "stored_package", "package_file", "stored_file")
                .map(table -> sql.queryForObject("select count(*) from " + table, Integer.class))
                .toList();
    }
}
