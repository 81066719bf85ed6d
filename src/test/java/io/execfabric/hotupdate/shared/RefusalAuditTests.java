package io.execfabric.hotupdate.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.support.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Refusals are recorded, and a flood of them is counted instead. */
class RefusalAuditTests {

    private final List<Object> recorded = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RefusalAudit refusals =
            new RefusalAudit(recorded::add, new SettableClock(Instant.parse("2026-11-23T10:00:00Z")), meters);

    @Test
    void theRefusalIsRecordedAndThrownOn() {
        assertThatThrownBy(() -> act(ErrorCode.FORBIDDEN, "x".repeat(200))).hasMessage("No.");
        assertThat(recorded).singleElement().isInstanceOfSatisfying(Audited.class, entry -> {
            assertThat(entry.action()).isEqualTo("ACT_REFUSED");
            assertThat(entry.detail()).isEqualTo("No.");
            assertThat(entry.subjectId()).hasSize(64);
        });
    }

    @Test
    void whatIsDoneOrRefusedByAQuotaIsNot() {
        assertThat(refusals.watching(null, "ada", "ACT_REFUSED", "thing", "1", () -> 7))
                .isEqualTo(7);
        assertThatThrownBy(() -> act(ErrorCode.QUOTA_EXCEEDED, "1")).hasMessage("No.");
        assertThat(recorded).isEmpty();
    }

    @Test
    void aFloodIsCounted() {
        for (int i = 0; i < RefusalAudit.PER_MINUTE + 5; i++) {
            assertThatThrownBy(() -> act(ErrorCode.FORBIDDEN, "1")).hasMessage("No.");
        }
        assertThat(recorded).hasSize(RefusalAudit.PER_MINUTE);
        assertThat(meters.counter("hotupdate.audit.refusals.left.out").count()).isEqualTo(5);
    }

    private void act(ErrorCode code, String subject) {
        refusals.watching(null, "ada", "ACT_REFUSED", "thing", subject, () -> {
            throw new HotUpdateException(code, Wording.told("No."));
        });
    }
}
