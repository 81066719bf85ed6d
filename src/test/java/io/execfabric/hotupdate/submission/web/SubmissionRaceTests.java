package io.execfabric.hotupdate.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.Folders;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.Multipart;
import io.execfabric.hotupdate.support.RestCaller;
import io.execfabric.hotupdate.support.RestCaller.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Requests that meet: each gets an answer that fits, and nothing is kept twice. */
@HotUpdateTest
class SubmissionRaceTests {

    private static final String SUBMISSIONS = "/api/v1/submissions";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate sql;

    @Test
    void twoTenantsStoreTheSameNewFileAtOnce() throws Exception {
        List<Callable<Answer>> both = List.of(
                submission(RestCaller.of(port, "acme-admin"), "race"),
                submission(RestCaller.of(port, "globex-admin"), "race"));

        assertThat(together(both)).extracting(Answer::status).containsExactly(201, 201);
        assertThat(sql.queryForObject("select count(*) from package_file where path = 'raced.txt'", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void ofTwoWithdrawalsOneIsTooLateEvenWhileTheFolderIsChecked() throws Exception {
        RestCaller admin = RestCaller.of(port, "acme-admin");
        for (int i = 0; i < 5; i++) {
            String id = submission(admin, "race-" + i).call().json().path("id").asText();
            Callable<Answer> withdrawal =
                    () -> admin.postJson(SUBMISSIONS + "/" + id + "/withdrawal", "{\"reason\":\"race\"}");

            assertThat(together(List.of(withdrawal, withdrawal)))
                    .extracting(Answer::status)
                    .containsExactlyInAnyOrder(200, 409);
        }
    }

    private static Callable<Answer> submission(RestCaller admin, String code) {
        Multipart form = Multipart.zip(Folders.with(Folders.goodShell(), "raced.txt", "once"))
                .field("metadata", "{\"scriptCode\":\"" + code + "\",\"scenario\":\"Race\"}");
        return () -> admin.post(SUBMISSIONS, form);
    }

    private static List<Answer> together(List<Callable<Answer>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : threads.invokeAll(calls)) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
