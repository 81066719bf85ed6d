package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A refusal in the language of whoever is refused, at each door that tells it; English for who wishes neither. */
@HotUpdateTest
class RefusalLanguageTests extends Journey {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] CHINESE = {"Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8"};
    private static final String MISSING = "/api/v1/submissions/none";

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcTemplate database;

    @Test
    void aProgramIsToldInTheLanguageThatItAsksFor() throws JsonProcessingException {
        HttpResponse<String> answer = new Browser(port).get(MISSING, and(token(), CHINESE));

        isTold(answer, "zh-CN", "这里没有这个内容", "没有这个提交。");
    }

    @Test
    void aProgramThatAsksForNoneOfOursIsToldInEnglish() throws JsonProcessingException {
        String title = "There is no such thing here";
        String detail = "There is no such submission.";

        isTold(new Browser(port).get(MISSING, token()), "en", title, detail);
        isTold(new Browser(port).get(MISSING, and(token(), "Accept-Language", "de")), "en", title, detail);
    }

    @Test
    void whoIsNotLetInIsToldSoInTheirLanguage() throws JsonProcessingException {
        isTold(new Browser(port).get(MISSING), "en", "Please sign in", "Please sign in.");
        isTold(new Browser(port).get(MISSING, CHINESE), "zh-CN", "请登录", "请登录。");
        isTold(new Browser(port).get("/api/v1/revocations", and(token(), CHINESE)), "zh-CN", "您无权执行此操作", "您的角色不允许此操作。");
    }

    @Test
    void whatTheServerItselfCannotReadIsToldInTheirLanguage() throws JsonProcessingException {
        isTold(new Browser(port).get("/api/v1/%00", CHINESE), "zh-CN", "无法读取该请求", "无法读取该请求。");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPageTellsItInItsLanguage(boolean chinese) {
        Browser person = new Browser(port);
        person.signIn("acme-admin", "acme-admin-demo");
        person.get(chinese ? "/tokens?lang=zh-CN" : "/tokens");

        HttpResponse<String> page =
                person.postForm("/tokens", Map.of("name", " ", "kind", "USER", "_csrf", person.csrf("/tokens")));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains(chinese ? "name 的长度为 1 到 100 个字符。" : "name has 1 to 100 characters.");
    }

    @Test
    void tasklistTellsAReviewerInTheirLanguageAndTheTrailInEnglish() throws JsonProcessingException {
        String id = inReview(ScriptFolder.prettyJson(), "spoken", Map.of());
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(id).singleResult();
        Browser reviewer = new Browser(port);
        reviewer.signIn("reviewer1", "reviewer1-demo");
        reviewer.get("/camunda/app/tasklist/default/");
        String english = "This form has no field of this name: [stranger]";
        String chinese = "此表单没有名为 [stranger] 的字段。";

        isTold(completed(reviewer, task), "en", "The request cannot be read", english);
        isTold(completed(reviewer, task, CHINESE), "zh-CN", "无法读取该请求", chinese);
        // the language that a person chose in the portal is theirs in Tasklist, too
        reviewer.get("/?lang=zh-CN");
        isTold(completed(reviewer, task), "zh-CN", "无法读取该请求", chinese);
        assertThat(database.queryForList(
                        "select detail from audit_event where action = 'TASK_REFUSED' and subject_id = ?",
                        String.class,
                        id))
                .hasSize(3)
                .allMatch(detail -> detail.endsWith(english));
    }

    private static HttpResponse<String> completed(Browser reviewer, Task task, String... more) {
        return reviewer.postJson(
                "/camunda/api/engine/engine/default/task/" + task.getId() + "/complete",
                "{\"variables\":{\"stranger\":{\"value\":1,\"type\":\"Integer\"}}}",
                and(more, "X-XSRF-TOKEN", String.valueOf(reviewer.cookie("XSRF-TOKEN"))));
    }

    private static void isTold(HttpResponse<String> answer, String language, String title, String detail)
            throws JsonProcessingException {
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("title").asText()).as(answer.body()).isEqualTo(title);
        assertThat(problem.path("detail").asText()).isEqualTo(detail);
        assertThat(problem.path("message").asText(detail)).isEqualTo(detail);
        assertThat(answer.headers().allValues("Content-Language")).containsExactly(language);
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Language");
    }

    private String[] token() {
        return Browser.bearer(acmeAdmin.token());
    }

    private static String[] and(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }
}
