package io.execfabric.hotupdate.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A folder of many files costs its bytes, and not a question to the database for each file. */
@HotUpdateTest
class ManyFilesTests {

    private static final String OF_PACKAGES = "select coalesce(sum(execution_count), 0)"
            + " from information_schema.query_statistics where position('query_statistics', sql_statement) = 0"
            + " and (position('stored_file', sql_statement) > 0 or position('package_file', sql_statement) > 0)";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    @Test
    void fourTimesTheFilesTakeAsManyStatements() {
        submitAndLook("many-warm", 10);
        long few = statements("many-few", 112);
        long many = statements("many-more", 448);

        assertThat(few).isBetween(5L, 60L);
        assertThat(many).isLessThanOrEqualTo(few + 2);
    }

    /** Whether it takes five seconds or ten is the machine's business; that it grows with the files alone is ours. */
    @Test
    @Tag("deep")
    void timeGrowsWithTheFiles() {
        checked("speed-warm", 500);
        double small = checked("speed-small", 500);
        double middle = checked("speed-middle", 1000);
        double large = checked("speed-large", 1900);
        System.out.printf("CHECKING of 500, 1000, 1900 files: %.1f, %.1f, %.1f s%n", small, middle, large);

        assertThat(large).as("seconds for 1,900 files").isLessThan(Math.max(5, 1.5 * 3.8 * small));
    }

    private long statements(String code, int files) {
        database.execute("set query_statistics_max_entries 10000");
        database.execute("set query_statistics true");
        try {
            submitAndLook(code, files);
            return Objects.requireNonNull(database.queryForObject(OF_PACKAGES, Long.class));
        } finally {
            database.execute("set query_statistics false");
        }
    }

    /** Submits, waits for the review to begin, and looks at it as a reviewer does. */
    private void submitAndLook(String code, int files) {
        String id = reviewed(code, files);
        RestClientOf reviewer = RestClientOf.demo(port, "reviewer1");
        assertThat(reviewer.get("/api/v1/submissions/" + id + "/dossier").status())
                .isEqualTo(200);
        assertThat(reviewer.get("/api/v1/submissions/" + id + "/diff").status()).isEqualTo(200);
    }

    private double checked(String code, int files) {
        long start = System.nanoTime();
        reviewed(code, files);
        return (System.nanoTime() - start) / 1e9;
    }

    private String reviewed(String code, int files) {
        RestClientOf admin = RestClientOf.demo(port, "acme-admin");
        Answer submitted = admin.submit(
                folder(code, files).zip(), Map.of("scriptCode", code, "scenario", "A folder of many files."));
        String id = submitted.text("id");
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(50))
                .until(() ->
                        admin.get("/api/v1/submissions/" + id).text("status").equals("IN_REVIEW"));
        return id;
    }

    /** So many files in all, each with bytes of its own. */
    private static ScriptFolder folder(String code, int files) {
        ScriptFolder folder = ScriptFolder.prettyJson();
        for (int i = 2; i < files; i++) {
            folder.with("lib/d" + i % 20 + "/m" + i + ".py", "def f" + i + "(x):\n    return [x, '" + code + "']\n");
        }
        return folder;
    }
}
