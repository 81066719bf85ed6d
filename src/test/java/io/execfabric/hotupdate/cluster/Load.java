package io.execfabric.hotupdate.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Clients that ask for runs, each request with a number of its own, and keep what was accepted. */
final class Load {

    private static final Set<String> OPEN = Set.of("QUEUED", "RUNNING");
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private final String code;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final Map<Integer, String> accepted = new ConcurrentHashMap<>();

    Load(String code) {
        this.code = code;
    }

    /** Input number to execution id, of each request that was answered with 202. */
    Map<Integer, String> accepted() {
        return accepted;
    }

    int turnedAway() {
        return turnedAway.get();
    }

    /** So many more requests by so many clients, over all {@code servers} in turn; one that is gone costs the request. */
    void ask(int requests, int clients, RestClientOf... servers) {
        int end = next.get() + requests;
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        for (int client = 0; client < clients; client++) {
            pool.execute(() -> {
                for (int n = next.getAndIncrement(); n < end; n = next.getAndIncrement()) {
                    one(n, servers[n % servers.length]);
                }
            });
        }
        pool.shutdown();
        try {
            if (!pool.awaitTermination(30, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The clients do not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        next.set(end);
    }

    /** Whether every run of {@code who}'s tenant has ended, also those whose acceptance nobody heard of. */
    static boolean allEnded(RestClientOf who) {
        String cursor = "";
        do {
            Answer page = who.get("/api/v1/executions?limit=100" + cursor);
            for (JsonNode run : page.body().path("items")) {
                if (OPEN.contains(run.path("status").asText())) {
                    return false;
                }
            }
            cursor = page.body().path("nextCursor").isNull() ? "" : "&cursor=" + page.text("nextCursor");
        } while (!cursor.isEmpty());
        return true;
    }

    private void one(int n, RestClientOf server) {
        while (true) {
            try {
                Answer answer = server.post("/api/v1/skills/" + code + "/executions", Map.of("input", Map.of("n", n)));
                if (answer.status() == 202) {
                    accepted.put(n, answer.text("id"));
                }
                if (answer.status() != 429) {
                    return;
                }
            } catch (UncheckedIOException gone) {
                turnedAway.incrementAndGet();
                return;
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}
