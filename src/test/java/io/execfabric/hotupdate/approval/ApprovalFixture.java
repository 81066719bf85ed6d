package io.execfabric.hotupdate.approval;

import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record as a review with two reviewers ends in. */
final class ApprovalFixture {

    private ApprovalFixture() {}

    static ApprovalRecord record(String name, @Nullable String inputSchema) {
        return record(name, inputSchema, RunLimits.NONE);
    }

    static ApprovalRecord record(String name, @Nullable String inputSchema, RunLimits limits) {
        return record(name, inputSchema, limits, null);
    }

    static ApprovalRecord record(
            String name, @Nullable String inputSchema, RunLimits limits, @Nullable ReplacedVersion replaces) {
        return new ApprovalRecord(
                "s-1",
                2,
                new TenantId("acme"),
                new ScriptCode("tidy"),
                Language.PYTHON,
                "main.py",
                Digest.ofText("bytes"),
                name,
                "Tidies.",
                inputSchema,
                RiskLevel.HIGH,
                new Answers(true, false, true),
                List.of("reviewer1", "reviewer2"),
                Instant.parse("2026-11-22T20:00:00.123Z"),
                replaces,
                limits);
    }
}
