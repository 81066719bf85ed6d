package io.execfabric.hotupdate.restart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The demo world is made once, from its own submissions alone; what a tenant does under the same codes is the tenant's. */
@ExtendWith(OutputCaptureExtension.class)
class DemoWorldTests {

    /** A warning of the thread that starts the server; that a tool of the checks is missing on this host is meant. */
    private static final Pattern WARNING = Pattern.compile("(?m)^\\S+ +WARN .*\\[ *main\\] (?!.*\\.ScanTools ).*$");

    @TempDir
    Path home;

    @Test
    void aHalfMadeWorldGoesOnWhereNobodyElseWasAndOnceItStandsNoStartTouchesIt(CapturedOutput output) {
        String changed;
        try (Life half = Life.begin(home, Life.RUNS_NOTHING)) {
            Submitting people = new Submitting(half);
            await().until(() -> submissions(people.admin).size() == 1);
            changed = people.submitted(ScriptFolder.prettyJson(), "monthly-report", Map.of());
            assertThat(half.isUp()).isFalse();
        }
        try (Life second = Life.start(home)) {
            Submitting people = new Submitting(second);
            submissions(people.admin).forEach(id -> people.awaitStatus(id, "IN_REVIEW"));
            assertThat(submissions(people.admin)).hasSize(2).startsWith(changed);
            assertThat(codes(people.admin, "/api/v1/skills", "code")).isEmpty();
            assertIsComplete(second.as("globex-admin"));
            people.withdraw(changed);
        }
        Remains before = Remains.of(home);
        Life.start(home).close();
        assertThat(before.differenceTo(Remains.of(home))).isEmpty();
        assertWarnsOfNothing(output);
    }

    private static void assertWarnsOfNothing(CapturedOutput output) {
        assertThat(output.getOut()).contains(": Started ");
        assertThat(WARNING.matcher(output.getOut()).results().map(MatchResult::group))
                .isEmpty();
    }

    static void assertIsComplete(RestClientOf admin) {
        assertThat(codes(admin, "/api/v1/submissions", "scriptCode"))
                .containsExactly("stock-sync", "price-check", "archive-logs", "monthly-report");
        assertThat(codes(admin, "/api/v1/submissions", "status"))
                .containsExactly("NEEDS_FIX", "IN_REVIEW", "AVAILABLE", "AVAILABLE");
        assertThat(codes(admin, "/api/v1/skills", "code")).containsExactlyInAnyOrder("archive-logs", "monthly-report");
        assertThat(codes(admin, "/api/v1/executions", "skill"))
                .containsExactly("archive-logs", "monthly-report", "monthly-report", "monthly-report");
    }

    private static List<String> submissions(RestClientOf admin) {
        return codes(admin, "/api/v1/submissions", "id");
    }

    private static List<String> codes(RestClientOf who, String path, String field) {
        List<String> all = new ArrayList<>();
        who.get(path)
                .body()
                .path("items")
                .forEach(item -> all.add(item.path(field).asText()));
        return all;
    }
}
