package io.execfabric.hotupdate.restart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
    void aStartDecidesNothing() {
        try (Life first = Life.start(home)) {
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
    }

    private void startAndStop(String... settings) {
        Life.start(home, settings).close();
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
