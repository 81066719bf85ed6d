package io.execfabric.hotupdate.execution.retention;

import io.execfabric.hotupdate.execution.model.ExecutionArtifactRepository;
import io.execfabric.hotupdate.execution.model.ExecutionChunkRepository;
import io.execfabric.hotupdate.execution.model.RetentionProperties;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Throws away what has been kept long enough; so much per pass, each kind in a transaction of its own. */
@Component
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final ScopedTransactions transactions;
    private final ExecutionChunkRepository chunks;
    private final ExecutionArtifactRepository artifacts;
    private final UploadRetention uploads;
    private final RetentionProperties policy;
    private final Clock clock;

    Retention(
            ScopedTransactions transactions,
            ExecutionChunkRepository chunks,
            ExecutionArtifactRepository artifacts,
            UploadRetention uploads,
            RetentionProperties policy,
            Clock clock) {
        this.transactions = transactions;
        this.chunks = chunks;
        this.artifacts = artifacts;
        this.uploads = uploads;
        this.policy = policy;
        this.clock = clock;
    }

    void pass() {
        Instant now = clock.instant();
        int outputs = cleanOutput(now.minus(policy.output()));
        int generated = cleanArtifacts(now.minus(policy.artifacts()));
        int batches = uploads.clean(now);
        if (outputs + generated + batches > 0) {
            LOG.info("Retention: output of {} runs, files of {} runs, {} batches removed", outputs, generated, batches);
        }
    }

    private int cleanOutput(Instant before) {
        return transactions.ofPlatform(() -> {
            List<String> runs = chunks.runsEndedBefore(before, Limit.of(policy.perPass()));
            if (!runs.isEmpty()) {
                chunks.deleteOf(runs);
            }
            return runs.size();
        });
    }

    private int cleanArtifacts(Instant before) {
        return transactions.ofPlatform(() -> {
            List<String> runs = artifacts.runsEndedBefore(before, Limit.of(policy.perPass()));
            if (!runs.isEmpty()) {
                artifacts.deleteOf(runs);
            }
            return runs.size();
        });
    }
}
