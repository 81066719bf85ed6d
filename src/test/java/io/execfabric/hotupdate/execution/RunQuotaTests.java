package io.execfabric.hotupdate.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RunQuotaTests {

    private final ExecutionRepository executions = mock();
    private final RunQuota quota =
            new RunQuota(executions, new ExecutionProperties(Duration.ofSeconds(60), Duration.ofHours(24), 3, 2, 1, 0));

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

    private void open(long count) {
        when(executions.countByTenantIdAndStatusIn(any(), anyCollection())).thenReturn(count);
        when(executions.open(any())).thenReturn(new OpenRuns(count, count));
    }

    private static void assertExceeded(ThrowingCallable check) {
        assertThatThrownBy(check)
                .hasMessageContaining("5 seconds")
                .isInstanceOfSatisfying(
                        HotUpdateException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.QUOTA_EXCEEDED));
    }
}
