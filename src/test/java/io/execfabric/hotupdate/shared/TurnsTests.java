package io.execfabric.hotupdate.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTests {

    private static final int MOST_WAITING = 32;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger coming = new AtomicInteger();
    private final Turns turns = new Turns(1);

    @AfterEach
    void open() throws InterruptedException {
        gate.countDown();
        threads.shutdown();
        // places to wait are everybody's
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void oneTenantsWorkIsInNobodyElsesWay() {
        fill("noisy", 1 + MOST_WAITING);

        assertThat(turns.<String>take(new TenantId("other"), () -> "done")).isEqualTo("done");
    }

    @Test
    void moreThanAFewWhoWaitAreSentAway() {
        fill("noisy", 1 + MOST_WAITING);

        assertThatThrownBy(() -> turns.take(new TenantId("noisy"), () -> "never"))
                .isInstanceOf(QuotaExceeded.class);
    }

    @Test
    void allWhoWaitLeaveThreadsToTheOthers() {
        for (String tenant : new String[] {"a", "b", "c", "d"}) {
            fill(tenant, 1 + MOST_WAITING);
        }
        fill("e", 1);

        assertThatThrownBy(() -> turns.take(new TenantId("e"), () -> "never")).isInstanceOf(QuotaExceeded.class);
        assertThat(turns.<String>take(new TenantId("f"), () -> "done")).isEqualTo("done");
    }

    @Test
    void whoFailsGivesTheTurnBack() {
        TenantId tenant = new TenantId("noisy");

        assertThatThrownBy(() -> turns.take(tenant, () -> {
                    throw new IllegalStateException("x");
                }))
                .hasMessage("x");
        assertThat(turns.<String>take(tenant, () -> "done")).isEqualTo("done");
    }

    /** The first of them works until the gate opens; the others wait. */
    private void fill(String tenant, int threadsOfTenant) {
        int before = coming.get();
        for (int i = 0; i < threadsOfTenant; i++) {
            threads.execute(() -> {
                Thread.currentThread().setName("turn-" + coming.incrementAndGet());
                turns.take(new TenantId(tenant), this::awaitGate);
            });
        }
        await().until(() -> coming.get() == before + threadsOfTenant && waiting() == coming.get());
    }

    private static long waiting() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("turn-"))
                .filter(thread ->
                        thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING)
                .count();
    }

    private String awaitGate() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "";
    }
}
