package io.execfabric.hotupdate.submission.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.LoggedProblems;
import io.execfabric.hotupdate.support.Multipart;
import io.execfabric.hotupdate.support.RestCaller;
import io.execfabric.hotupdate.support.RestCaller.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each hostile upload through the real door: refused by name, within little heap, and nothing of it is left anywhere. */
@HotUpdateTest
class AttackTests {

    private static final String METADATA = "{\"scriptCode\":\"attack\",\"scenario\":\"Breaks the platform\"}";
    private static final List<String> TABLES =
            List.of("submission", "submission_round", "stored_package", "package_file", "stored_file");
    private static final double HEAP_MIB = 64;

    private static final List<String> ROWS = new ArrayList<>();

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    HotUpdateProperties places;

    private RestCaller admin;

    @BeforeEach
    void signIn() {
        admin = RestCaller.of(port, "acme-admin");
    }

    @AfterAll
    static void printTable() {
        System.out.println(String.format("%-38s | %-26s | %6s | %s", "attack", "code", "ms", "heap MiB"));
        ROWS.forEach(System.out::println);
    }

    static Stream<Attack> attacks() {
        return Attacks.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void isRefusedByNameAndLeavesNothing(Attack attack) throws IOException {
        Multipart form = attack.upload().get().field("metadata", METADATA);
        byte[] body = form.body();
        List<Integer> before = counts();
        AtomicReference<Answer> answer = new AtomicReference<>();
        Runnable sending = () -> answer.set(admin.post("/api/v1/submissions", form.contentType(), body));
        long start = System.nanoTime();
        LoggedProblems problems = new LoggedProblems();
        double heap = HeapWatch.bound(sending);
        problems.close();
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (heap > HEAP_MIB) {
            // most of it is garbage: what is really held?
            heap = HeapWatch.held(sending);
        }
        Answer refused = answer.get();
        ROWS.add(String.format(Locale.ROOT, "%-38s | %-26s | %6d | %.1f", attack, attack.code(), millis, heap));

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().path("findings").findValuesAsText("code"))
                .contains(attack.code().name());
        assertThat(problems.errors()).isEmpty();
        assertThat(refused.body()).doesNotContain(places.home().toString());
        assertThat(counts()).isEqualTo(before);
        assertThat(leftOnDisk()).isEmpty();
        assertThat(heap).isLessThan(HEAP_MIB);
    }

    private List<Integer> counts() {
        return TABLES.stream()
                .map(table -> sql.queryForObject("select count(*) from " + table, Integer.class))
                .toList();
    }

    private List<Path> leftOnDisk() throws IOException {
        try (Stream<Path> scratch = Files.walk(places.scratch())) {
            return scratch.filter(path -> path.toString().contains("upload-")
                            || path.getParent().endsWith("multipart"))
                    .toList();
        }
    }
}
