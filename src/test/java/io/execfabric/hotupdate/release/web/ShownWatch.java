package io.execfabric.hotupdate.release.web;

import io.execfabric.hotupdate.release.ReleaseWatch.Finding;
import io.execfabric.hotupdate.release.ReleaseWatch.Report;
import io.execfabric.hotupdate.release.ReleaseWatch.Sweep;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report of the watch in which each number is another one. */
final class ShownWatch {

    private ShownWatch() {}

    static Report report(@Nullable String nextCursor) {
        return new Report(
                List.of(new Sweep("node-a", Instant.EPOCH, Instant.EPOCH.plusSeconds(1), 41, 42, 43, 44)),
                List.of(new Finding(
                        "f-1",
                        "node-a",
                        "acme",
                        "acme/python/tool/1",
                        "main.py has <other> bytes",
                        "kept-1",
                        Instant.EPOCH)),
                nextCursor);
    }
}
