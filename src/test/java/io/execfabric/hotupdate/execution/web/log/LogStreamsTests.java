package io.execfabric.hotupdate.execution.web.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.execution.ExecutionLogs.LogMoved;
import io.execfabric.hotupdate.shared.QuotaExceeded;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.support.SettableClock;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.Stay;
import io.execfabric.hotupdate.tenancy.Stays;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** Readers of all paces on a few threads. */
class LogStreamsTests {

    private static final int PLENTY = Integer.MAX_VALUE / 2;
    private static final String RUN = "run-1";
    private static final Pattern PIECES = Pattern.compile("(?m)^id:(\\d+)$");

    private final PrintedLogs logs = new PrintedLogs();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final LogStreamProperties limits = new LogStreamProperties(
            100, 200, 250, Duration.ofMillis(20), Duration.ofSeconds(15), Duration.ofMinutes(5));
    private final Stay stay = mock(Stay.class);
    private final Stays stays = mock(Stays.class);
    private final LogStreams streams = new LogStreams(new LogSource(logs, new ObjectMapper()), limits, stays, clock);

    @BeforeEach
    void signIn() {
        when(stays.current()).thenReturn(stay);
    }

    @AfterEach
    void close() {
        streams.close();
    }

    @Test
    void whoDoesNotReadHoldsUpNobodyAndGetsEveryPieceOnceWhenHeDoes() throws IOException {
        IntStream.range(0, 40).forEach(i -> logs.print(RUN, "line " + i + "\n"));
        List<SteeredReader> stuck =
                IntStream.range(0, 50).mapToObj(i -> opened("stuck", 1)).toList();
        SteeredReader other = opened("other", PLENTY);

        await().untilAsserted(() -> assertThat(ids(other)).hasSize(40));
        await().untilAsserted(
                        () -> assertThat(stuck).allMatch(reader -> ids(reader).size() == 1));
        logs.print(RUN, "last\n");
        streams.moved(new LogMoved(RUN));
        await().untilAsserted(() -> assertThat(ids(other)).hasSize(41));
        logs.end(RUN);
        await().until(() -> !other.isOpen());
        for (SteeredReader reader : stuck) {
            assertThat(reader.isOpen()).isTrue();
            while (reader.isOpen()) {
                reader.take(200);
                Thread.onSpinWait();
            }
            assertThat(ids(reader))
                    .isEqualTo(IntStream.rangeClosed(1, 41).boxed().toList());
            assertThat(reader.text()).endsWith("data:{\"status\":\"SUCCEEDED\",\"outputTruncated\":false}\n\n");
        }
        await().until(() -> streams.open() == 0);
    }

    @Test
    void whoHasReadAsFarSharesOneReadingAndOneQuestion() {
        List<SteeredReader> readers = IntStream.range(0, 100)
                .mapToObj(i -> opened(i % 2 == 0 ? "ada" : "bob", PLENTY))
                .toList();
        await().untilAsserted(() ->
                assertThat(readers).allMatch(reader -> reader.text().contains("RUNNING")));
        opened("other-run", "eve", PLENTY);
        logs.looks.clear();
        await().until(() -> logs.looks.size() > 3);
        assertThat(logs.looks.get(logs.looks.size() - 1)).containsExactlyInAnyOrder(RUN, "other-run");
        await().until(this::isQuiet);
        int before = logs.readings.get();

        logs.print(RUN, "news");
        streams.moved(new LogMoved(RUN));

        await().untilAsserted(
                        () -> assertThat(readers).allMatch(reader -> ids(reader).equals(List.of(1))));
        // each of the few threads at most once for the news, and once more for what the tables say
        assertThat(logs.readings.get() - before).isLessThan(40);
    }

    @Test
    void aQuietStreamGivesSignsOfLifeAndEndsWhenItsRightsAreToBeAskedForAnew() {
        SteeredReader reader = opened("ada", PLENTY);
        await().until(() -> reader.text().contains("RUNNING"));
        assertThat(reader.text()).doesNotContain("still there");

        clock.advance(limits.beat());
        await().until(() -> reader.text().endsWith(": still there\n\n"));
        clock.advance(limits.beat());
        await().until(() -> reader.text().endsWith(": still there\n\n: still there\n\n"));
        assertThat(reader.isOpen()).isTrue();

        clock.advance(limits.life());
        await().until(() -> !reader.isOpen());
        assertThat(streams.open()).isZero();
    }

    @Test
    void aServerThatStopsEndsItsStreamsBehindWhatWasPrinted() {
        logs.print(RUN, "so far");
        SteeredReader reader = opened("ada", PLENTY);
        await().until(() -> reader.text().contains("RUNNING"));

        streams.endAll();

        await().until(() -> !reader.isOpen());
        assertThat(ids(reader)).containsExactly(1);
        assertThat(streams.open()).isZero();
    }

    @Test
    void nothingMoreIsGivenAfterTheEndOfTheOneWhoReads() throws IOException {
        logs.print(RUN, "x".repeat(40_000));
        logs.print(RUN, "secret");
        SteeredReader quick = opened("ada", PLENTY);
        SteeredReader stuck = opened("ada", 1);
        await().until(() -> quick.text().contains("RUNNING") && !stuck.text().isEmpty());
        int given = stuck.text().length();
        ArgumentCaptor<Runnable> ends = ArgumentCaptor.forClass(Runnable.class);
        verify(stay, times(2)).whenOver(ends.capture());

        ends.getAllValues().forEach(Runnable::run);
        logs.print(RUN, "later");
        streams.moved(new LogMoved(RUN));

        await().until(() -> !quick.isOpen());
        assertThat(quick.text()).contains("secret").doesNotContain("later");
        assertThat(stuck.isOpen()).isTrue();
        stuck.take(PLENTY);
        await().until(() -> !stuck.isOpen());
        assertThat(stuck.text()).hasSize(given);
    }

    @Test
    void theHeadIsWithTheReaderBeforeThereIsAnythingToTell() {
        SteeredReader reader = opened("ada", 0);

        assertThat(reader.isCommitted()).isTrue();
        assertThat(reader.getContentType()).isEqualTo("text/event-stream");
        assertThat(reader.getHeader("X-Accel-Buffering")).isEqualTo("no");
        assertThat(reader.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(reader.text()).isEmpty();
    }

    @Test
    void onePersonATenantAndAllTogetherFollowOnlySoMany() {
        IntStream.range(0, 100).forEach(i -> opened("ada", PLENTY));
        assertThatThrownBy(() -> opened("ada", PLENTY))
                .isInstanceOfSatisfying(
                        QuotaExceeded.class,
                        full -> assertThat(full.retryAfter()).isPositive());
        IntStream.range(0, 100).forEach(i -> opened("bob", PLENTY));
        assertThatThrownBy(() -> opened("eve", PLENTY)).isInstanceOf(QuotaExceeded.class);
        IntStream.range(0, 50).forEach(i -> opened(caller("globex", "gus"), RUN, PLENTY));
        assertThatThrownBy(() -> opened(caller("umbrella", "una"), RUN, PLENTY)).isInstanceOf(QuotaExceeded.class);

        logs.end(RUN);
        await().until(() -> streams.open() == 0);
        assertThat(opened("ada", PLENTY).getStatus()).isEqualTo(200);
    }

    private boolean isQuiet() {
        int now = logs.readings.get();
        int looks = logs.looks.size();
        await().until(() -> logs.looks.size() > looks + 2);
        return logs.readings.get() == now;
    }

    private SteeredReader opened(String user, int room) {
        return opened(RUN, user, room);
    }

    private SteeredReader opened(String run, String user, int room) {
        return opened(caller("acme", user), run, room);
    }

    private SteeredReader opened(Caller caller, String run, int room) {
        SteeredReader reader = new SteeredReader(room);
        try {
            streams.open(caller, run, 0, reader.request(), reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return reader;
    }

    private static Caller caller(String tenant, String user) {
        return new Caller(user, new TenantId(tenant), Set.of(Role.TENANT_MEMBER), null);
    }

    private static List<Integer> ids(SteeredReader reader) {
        return PIECES.matcher(reader.text())
                .results()
                .map(piece -> Integer.valueOf(piece.group(1)))
                .toList();
    }
}
