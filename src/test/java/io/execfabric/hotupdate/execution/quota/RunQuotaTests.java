package io.execfabric.hotupdate.execution.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.execution.model.ExecutionProperties;
import io.execfabric.hotupdate.execution.model.ExecutionRepository;
import io.execfabric.hotupdate.execution.model.RunFixture;
import io.execfabric.hotupdate.execution.model.RunRequester;
import io.execfabric.hotupdate.execution.queue.OpenRuns;
import io.execfabric.hotupdate.execution.queue.QueueSql;
import io.execfabric.hotupdate.execution.quota.QuotaProperties.OfTenant;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.QuotaExceeded;
import io.execfabric.hotupdate.support.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RunQuotaTests {

    private final ExecutionRepository executions = mock();
    private final QueueSql rows = mock();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T03:00:00Z"));
    private final RunQuota quota = quota(QuotaProperties.STANDARD);

    @Test
    void letsOneMoreInBelowTheLimit() {
        open(2);

        assertThatCode(() -> quota.checkRuns(RunFixture.ACME)).doesNotThrowAnyException();
    }

    @Test
    void saysWhenToTryAgainAtTheLimit() {
        open(3);

        assertExceeded(() -> quota.checkRuns(RunFixture.ACME));
    }

    @Test
    void capsWhatWaitsForPeople() {
        open(2);

        assertExceeded(() -> quota.checkTickets(RunFixture.ACME, new RunRequester(RunFixture.MEMBER)));
    }

    @Test
    void capsAnAiBelowPeople() {
        open(1);
        when(executions.countByTenantIdAndStatusAndRequesterChannelAndRequesterUser(any(), any(), any(), any()))
                .thenReturn(1L);

        assertExceeded(() -> quota.checkTickets(RunFixture.ACME, new RunRequester(RunFixture.AI)));
        assertThatCode(() -> quota.checkTickets(RunFixture.ACME, new RunRequester(RunFixture.MEMBER)))
                .doesNotThrowAnyException();
    }

    @Test
    void aTenantMayHaveALimitOfItsOwn() {
        open(3);
        RunQuota generous = quota(new QuotaProperties(null, 6000, Map.of("acme", new OfTenant(4, null))));

        assertThatCode(() -> generous.checkRuns(RunFixture.ACME)).doesNotThrowAnyException();
        assertExceeded(() -> generous.checkRuns(RunFixture.GLOBEX));
    }

    @Test
    void capsTheRequestsOfAMinuteAndSaysWhenTheNextOneIsWelcome() {
        RunQuota slow = quota(new QuotaProperties(null, 6000, Map.of("acme", new OfTenant(null, 4))));
        open(0);
        for (int i = 0; i < 4; i++) {
            slow.checkRuns(RunFixture.ACME);
        }

        assertThatThrownBy(() -> slow.checkRuns(RunFixture.ACME))
                .isInstanceOfSatisfying(
                        QuotaExceeded.class, e -> assertThat(e.retryAfter()).hasSeconds(15));
        assertThatCode(() -> slow.checkRuns(RunFixture.GLOBEX)).doesNotThrowAnyException();
        clock.advance(Duration.ofSeconds(15));
        assertThatCode(() -> slow.checkRuns(RunFixture.ACME)).doesNotThrowAnyException();
        assertThatThrownBy(() -> slow.checkRuns(RunFixture.ACME)).isInstanceOf(QuotaExceeded.class);
    }

    @Test
    void aChangedRateHoldsFromTheNextRequestOn() {
        RunQuotas changing = mock();
        when(changing.openRuns(any(), anyInt())).thenReturn(3);
        when(changing.runsPerMinute(any())).thenReturn(6000, 1, 1, 2);
        RunQuota changed = quota(changing);
        open(0);

        changed.checkRuns(RunFixture.ACME);
        changed.checkRuns(RunFixture.ACME);
        assertThatThrownBy(() -> changed.checkRuns(RunFixture.ACME)).hasMessageContaining("1 runs a minute");
        assertThatCode(() -> changed.checkRuns(RunFixture.ACME)).doesNotThrowAnyException();
    }

    private RunQuota quota(RunQuotas quotas) {
        ExecutionProperties limits = new ExecutionProperties(Duration.ofSeconds(60), Duration.ofHours(24), 3, 2, 1, 0);
        return new RunQuota(executions, rows, limits, quotas, clock);
    }

    private void open(long count) {
        when(executions.countByTenantIdAndStatusIn(any(), anyCollection())).thenReturn(count);
        when(rows.open(any())).thenReturn(new OpenRuns(count, count));
    }

    private static void assertExceeded(ThrowingCallable check) {
        assertThatThrownBy(check)
                .hasMessageContaining("5 seconds")
                .isInstanceOfSatisfying(
                        HotUpdateException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.QUOTA_EXCEEDED));
    }
}
