package io.execfabric.hotupdate.restart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A home with everything in it, in every state, started again and again: nothing changes, in any table and any file, but what
 * waited for the process itself.
 */
@Tag("deep")
class RestartTests {

    @TempDir
    Path home;

    private final EveryState states = new EveryState();

    @Test
    void aStartDecidesNothing() throws SQLException {
        try (Life first = Life.start(home)) {
            DemoWorldTests.assertIsComplete(first.as("acme-admin"));
            DemoWorldTests.assertIsComplete(first.as("globex-admin"));
            states.settle(first);
            states.prepareWhatPasses(first);
            changePeople(first);
        }
        try (Life holding = Life.start(home, Life.RUNS_NOTHING)) {
            states.hold(holding);
            submitNewer(holding, 300);
        }
        Remains held = Remains.of(home);
        startAndStop(Life.RUNS_NOTHING);
        assertThat(held.differenceTo(Remains.of(home))).isEmpty();

        try (Life arriving = Life.start(home)) {
            states.arrive(arriving);
        }
        Remains arrived = Remains.of(home);
        startAndStop();
        assertThat(arrived.differenceTo(Remains.of(home))).isEmpty();

        forgetWhatWasMade();
        Remains earlier = Remains.of(home);
        startAndStop();
        assertThat(earlier.differenceTo(Remains.of(home))).containsOnlyKeys("MADE_ONCE");
    }

    private void startAndStop(String... settings) {
        Life.start(home, settings).close();
    }

    /** As a release left the home that made a demo world and remembered nothing. */
    private void forgetWhatWasMade() throws SQLException {
        try (Connection database = Remains.connection(home);
                Statement statement = database.createStatement()) {
            for (String table : List.of("made_once", "demo_world", "demo_submission")) {
                statement.execute("delete from " + table);
            }
        }
    }

    private static void changePeople(Life life) {
        life.asPlatform(() -> {
            IdentityService identity = life.bean(IdentityService.class);
            var admin = identity.createUserQuery().userId("globex-admin").singleResult();
            admin.setPassword("a password of their own");
            identity.saveUser(admin);
            identity.deleteUser("globex-confirmer");
            identity.deleteMembership("reviewer2", "reviewer");
            return true;
        });
    }

    /** As many copies of a submission that was withdrawn, all newer than everything else. */
    private void submitNewer(Life life, int count) {
        JdbcTemplate database = life.bean(JdbcTemplate.class);
        List<String> columns = database.queryForList(
                "select column_name from information_schema.columns where table_name = 'SUBMISSION' and column_name <> 'ID'",
                String.class);
        String all = String.join(", ", columns);
        int made = database.update(
                "insert into submission (id, " + all + ") select 'f' || right('0000000' || x, 7) || right(id, 28), "
                        + all + " from submission, system_range(1, ?) where id = ?",
                count,
                states.submission("WITHDRAWN"));
        assertThat(made).isEqualTo(count);
    }
}
