package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.release.ReleasePath;
import io.execfabric.hotupdate.release.Releases;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.support.ScriptFolder;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many syncs at once: each number stands for the same bytes always, and nothing that is right is set aside. */
public abstract class SyncJourney extends Journey {

    private static final TenantId ACME = new TenantId("acme");
    private static final ScriptCode CODE = new ScriptCode("crowded");
    private static final int PACKAGES = 6;

    @Autowired
    private Releases releases;

    @Autowired
    private HotUpdateProperties places;

    @Autowired
    private ScopedTransactions transactions;

    @Autowired
    private JdbcTemplate database;

    @Test
    void eachBytesGetOneNumberAndNoneAreSetAside() throws Exception {
        List<Digest> digests = IntStream.rangeClosed(1, PACKAGES)
                .mapToObj(number -> stored("says-" + number, number))
                .toList();
        int before = setAside();

        // three times each: a step that is retried, and another node's, meet the first one
        List<ReleasePath> synced = atOnce(
                Stream.of(digests, digests, digests).flatMap(List::stream).toList());

        assertThat(synced.subList(0, PACKAGES))
                .extracting(ReleasePath::scriptVersion)
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        assertThat(synced.subList(PACKAGES, 2 * PACKAGES)).isEqualTo(synced.subList(0, PACKAGES));
        assertThat(synced.subList(2 * PACKAGES, 3 * PACKAGES)).isEqualTo(synced.subList(0, PACKAGES));
        assertThat(setAside()).isEqualTo(before);
        assertThat(held()).containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6");
        for (int i = 0; i < PACKAGES; i++) {
            assertThat(places.managedRoot().resolve(synced.get(i).relative().value() + "/main.py"))
                    .hasContent("print(" + (i + 1) + ")");
        }
    }

    private Digest stored(String code, int number) {
        String id = inReview(ScriptFolder.prettyJson().with("main.py", "print(" + number + ")\n"), code, Map.of());
        return new Digest(submission(id).text("digest"));
    }

    private List<ReleasePath> atOnce(List<Digest> digests) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(digests.size() / 2);
        try {
            List<Future<ReleasePath>> running = new ArrayList<>();
            digests.forEach(digest -> running.add(threads.submit(() -> {
                start.await();
                return synced(digest);
            })));
            start.countDown();
            List<ReleasePath> done = new ArrayList<>();
            for (Future<ReleasePath> one : running) {
                done.add(one.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    /** As a step of the process does it, in a transaction that goes on after it. */
    private ReleasePath synced(Digest digest) {
        return transactions.ofPlatform(() -> releases.sync(ACME, Language.PYTHON, CODE, digest));
    }

    private int setAside() {
        Integer found = database.queryForObject(
                "select count(*) from audit_event where action = 'RELEASE_SET_ASIDE'", Integer.class);
        return found == null ? 0 : found;
    }

    private List<String> held() throws IOException {
        try (Stream<Path> versions = Files.list(places.managedRoot().resolve("acme/python/crowded"))) {
            return versions.map(path -> path.getFileName().toString()).toList();
        }
    }
}
