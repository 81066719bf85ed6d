package io.execfabric.hotupdate.execution.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.execution.LiveScripts;
import io.execfabric.hotupdate.execution.model.ExecutionTest;
import io.execfabric.hotupdate.execution.model.RunFixture;
import io.execfabric.hotupdate.execution.output.SseReader.Event;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.support.MedianBound;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Output on its way from a script to whoever follows it, through sandbox, database and HTTP. */
@ExecutionTest
class LiveLogTests {

    private static final Logger LOG = LoggerFactory.getLogger(LiveLogTests.class);
    private static final long MIB = 1024 * 1024;

    @Autowired
    private LiveScripts scripts;

    @Autowired
    private Executions executions;

    @Autowired
    private JdbcTemplate database;

    @LocalServerPort
    private int port;

    @Test
    void theFirstLineIsWithItsReaderInThreeHundredMilliseconds() throws Exception {
        ScriptCode code = scripts.python("""
                import time
                time.sleep(1)
                print(int(time.time() * 1000), flush=True)
                time.sleep(1.5)
                print("last")
                """);
        MedianBound.holds("First line with its reader after being printed", 300, () -> firstLines(code, 5));
    }

    private List<Long> firstLines(ScriptCode code, int rounds) {
        List<Long> delays = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            List<Event> events = SseReader.follow(
                    port, scripts.request(RunFixture.MEMBER, code, "{}").id());
            Event first = events.stream()
                    .filter(event -> event.name().equals("stdout"))
                    .findFirst()
                    .orElseThrow();
            delays.add(first.at()
                    - Long.parseLong(first.data().path("text").asText().strip()));
            assertThat(events.get(events.size() - 1).data().path("status").asText())
                    .isEqualTo("SUCCEEDED");
        }
        return delays;
    }

    @Test
    void goesOnAfterTheLastIdThatItsReaderHas() {
        String id = scripts.run(scripts.python("""
                        import sys
                        for i in range(4):
                            sys.stdout.write("out%d " % i); sys.stdout.flush()
                            sys.stderr.write("err%d " % i); sys.stderr.flush()
                            import time; time.sleep(0.02)
                        """), "{}").id();
        List<Event> all = SseReader.follow(port, id);
        List<Event> pieces =
                all.stream().filter(event -> !event.name().equals("status")).toList();

        List<Event> rest =
                SseReader.follow(port, id, "Last-Event-ID", pieces.get(1).id());

        assertThat(SseReader.text(all, "stdout")).isEqualTo("out0 out1 out2 out3 ");
        assertThat(SseReader.text(all, "stderr")).isEqualTo("err0 err1 err2 err3 ");
        assertThat(rest).extracting(event -> event.data().path("seq").asInt(-1)).doesNotContain(1, 2);
        assertThat(rest).hasSize(all.size() - 2);
        assertThat(SseReader.follow(port, id, "Last-Event-ID", "none of ours")).hasSameSizeAs(all);
    }

    @Test
    void showsWhatAnotherNodeStores() {
        ExecutionView run =
                scripts.request(RunFixture.MEMBER, scripts.shell("echo mine; sleep 3", RunFixture.OPEN), "{}");
        AtomicBoolean written = new AtomicBoolean();
        List<Event> seen = new ArrayList<>();
        long[] at = new long[1];
        SseReader.read(SseReader.open(port, "acme-member", run.id()).body(), event -> {
            seen.add(event);
            if (event.name().equals("stdout") && written.compareAndSet(false, true)) {
                at[0] = System.currentTimeMillis();
                database.update(
                        "insert into execution_chunk (id, execution_id, tenant_id, seq, stream, body)"
                                + " values (?, ?, 'acme', 900, 'STDERR', 'of another node')",
                        run.id() + "-000900",
                        run.id());
            }
        });

        Event other = seen.stream()
                .filter(event -> event.name().equals("stderr"))
                .findFirst()
                .orElseThrow();
        assertThat(other.data().path("text").asText()).isEqualTo("of another node");
        assertThat(other.at() - at[0]).isLessThan(600);
    }

    @Test
    void isNothingToAnotherTenant() throws IOException {
        String id =
                scripts.run(scripts.shell("echo secret", RunFixture.OPEN), "{}").id();
        HttpResponse<InputStream> answer = SseReader.open(port, "globex-member", id);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(new String(answer.body().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("secret");
    }

    @Test
    void keepsAnyBytesAsText() {
        ExecutionView run = scripts.run(
                scripts.shell(
                        "printf 'a\\000b\\377\\033[31m<b>\\343\\201'; sleep 0.3; printf '\\202'", RunFixture.OPEN),
                "{}");

        String text = "a\0b\uFFFD\u001b[31m<b>あ";
        assertThat(run.stdout()).isEqualTo(text);
        assertThat(SseReader.text(SseReader.follow(port, run.id()), "stdout")).isEqualTo(text);
    }

    @Test
    void aRunThatPrintsLittleStoresItWithItsEnd() {
        ExecutionView quick = scripts.run(scripts.shell("echo one", RunFixture.OPEN), "{}");
        ExecutionView chatty = scripts.run(
                scripts.python("import time\nfor i in range(500): print(i, flush=True); time.sleep(0.002)"), "{}");

        assertThat(pieces(quick)).isEqualTo(1);
        assertThat(pieces(chatty)).isBetween(2, 40);
        assertThat(chatty.stdout()).hasLineCount(500);
    }

    @Test
    void aFloodLeavesTheHeapFlatAndAMarkInTheLog() {
        ExecutionView run = scripts.request(
                RunFixture.MEMBER,
                scripts.shell("head -c 209715200 /dev/zero | tr '\\0' 'x'; echo; echo flooded >&2", RunFixture.OPEN),
                "{}");
        long before = used();
        long[] most = {0};
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    most[0] = Math.max(most[0], used());
                    return database.queryForObject("select status from execution where id = ?", String.class, run.id())
                            .equals("SUCCEEDED");
                });
        long after = used();
        ExecutionView ended = executions.view(RunFixture.MEMBER, run.id(), 0);

        LOG.info("FLOOD heap MiB: before {} highest {} after {}", before / MIB, most[0] / MIB, after / MIB);
        assertThat(ended.outputTruncated()).isTrue();
        assertThat(ended.stdout()).hasSizeBetween(4_000_000, 4_300_000).contains(RunSandboxOutput.MARK);
        assertThat(most[0] - before).as("bytes of heap").isLessThan(60 * MIB);
    }

    @Test
    void aReaderThatNeverReadsHoldsUpNoRun() throws IOException {
        ScriptCode code = scripts.shell("sleep 0.5; head -c 4000000 /dev/zero | tr '\\0' 'x'", RunFixture.OPEN);
        ExecutionView run = scripts.request(RunFixture.MEMBER, code, "{}");
        HttpResponse<InputStream> stuck = SseReader.open(port, "acme-member", run.id());

        ExecutionView ended = executions.view(RunFixture.MEMBER, run.id(), 20);

        assertThat(ended.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        stuck.body().close();
    }

    @Test
    void readersThatDoNotReadHoldUpNoOtherAndReadAllWhenTheyDo() {
        ExecutionView run = scripts.run(scripts.python("for i in range(250000): print(i, 'and more')"), "{}");
        List<HttpResponse<InputStream>> stuck = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            stuck.add(SseReader.open(port, "acme-member", run.id()));
        }

        assertThat(SseReader.text(SseReader.follow(port, run.id()), "stdout")).isEqualTo(run.stdout());

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("log-feed-"))
                .hasSizeLessThanOrEqualTo(8);
        for (HttpResponse<InputStream> late : stuck) {
            assertThat(late.headers().firstValue("X-Accel-Buffering")).hasValue("no");
            assertThat(late.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(SseReader.text(SseReader.read(late.body(), event -> {}), "stdout"))
                    .isEqualTo(run.stdout());
        }
    }

    private int pieces(ExecutionView run) {
        Integer count = database.queryForObject(
                "select count(*) from execution_chunk where execution_id = ?", Integer.class, run.id());
        return count == null ? 0 : count;
    }

    /** After a collection, so that garbage does not count. */
    private static long used() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
