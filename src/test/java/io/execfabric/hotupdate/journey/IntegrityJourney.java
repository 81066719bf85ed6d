package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was approved is what runs, whatever somebody does to the copy in the managed directory. */
public abstract class IntegrityJourney extends Journey {

    static final String MAIN = """
            # @risk low
            import json, sys, time
            time.sleep(json.load(sys.stdin).get('wait', 0))
            from lib import text
            print('said:', text.WORD)
            """;

    @Autowired
    private HotUpdateProperties places;

    @Autowired
    private JdbcTemplate database;

    @BeforeAll
    void aScriptIsLive() {
        live(
                ScriptFolder.prettyJson().with("main.py", MAIN).with("lib/text.py", "WORD = 'good'\n"),
                "watched",
                Map.of());
    }

    @ParameterizedTest
    @EnumSource(Manipulation.class)
    void isNeverRunSetAsideReportedAndTheRunGoesOn(Manipulation manipulation) throws IOException {
        Path release = release();
        saysGood();
        long before = Manipulation.count(places.managedRoot().resolve(".set-aside"));
        long reports = reports(manipulation);

        manipulation.on(release);
        saysGood();

        assertThat(Manipulation.count(places.managedRoot().resolve(".set-aside")))
                .isEqualTo(before + 1);
        assertThat(reports(manipulation)).isEqualTo(reports + 1);
        assertThat(release.resolve("main.py")).hasContent(MAIN);
        assertThat(release.resolve("evil.py")).doesNotExist();
        assertThat(Files.isSymbolicLink(release)).isFalse();
        saysGood();
        assertThat(Manipulation.count(places.managedRoot().resolve(".set-aside")))
                .isEqualTo(before + 1);
    }

    @Test
    void aChangeAfterTheCheckReachesNoRun() throws IOException {
        String waiting = run(acmeMember, "watched", Map.of("wait", 1.5)).text("id");
        await().until(() ->
                acmeMember.get("/api/v1/executions/" + waiting).text("status").equals("RUNNING"));

        Manipulation.CHANGED_HELPER.on(release());

        saysGood(waiting);
    }

    @Test
    void manyChangesAtTheVeryMomentOfTheCheckReachNoRun() throws Exception {
        AtomicBoolean going = new AtomicBoolean(true);
        AtomicInteger changes = new AtomicInteger();
        Thread attacker = new Thread(() -> {
            while (going.get()) {
                try {
                    Manipulation.SAME_LENGTH_SAME_TIME.on(release());
                    changes.incrementAndGet();
                } catch (IOException e) {
                    // the release is being set aside or written just now
                    Thread.onSpinWait();
                }
            }
        });
        attacker.start();
        try {
            for (int i = 0; i < 25; i++) {
                saysGood();
            }
        } finally {
            going.set(false);
            attacker.join();
        }
        assertThat(changes).hasPositiveValue();
    }

    private Path release() {
        return places.managedRoot().resolve("acme/python/watched/1");
    }

    private void saysGood() {
        Answer run = run(acmeMember, "watched", Map.of());
        assertThat(run.status()).as(run.raw().body()).isEqualTo(202);
        saysGood(run.text("id"));
    }

    private void saysGood(String id) {
        assertThat(ended(id).text("status")).isEqualTo("SUCCEEDED");
        assertThat(acmeMember.get("/api/v1/executions/" + id + "/log").raw().body())
                .contains("said: good")
                .doesNotContain("evil");
    }

    private long reports(Manipulation manipulation) {
        Long found = database.queryForObject(
                "select count(*) from audit_event where action = 'RELEASE_SET_ASIDE' and detail like ?",
                Long.class,
                "%" + manipulation.reported() + "%");
        return found == null ? 0 : found;
    }
}
