package io.execfabric.hotupdate.audit;

import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class AuditSealScheduleTests {

    private final AuditSealer sealer = mock();

    @Test
    void sealsAgainAndAgainWhateverATurnRunsInto() {
        doThrow(new DataIntegrityViolationException("another node was first"))
                .doThrow(new IllegalStateException("no database"))
                .doNothing()
                .when(sealer)
                .sealAll();
        AuditSealSchedule schedule = new AuditSealSchedule(sealer, new AuditProperties(Duration.ofMillis(5)));

        schedule.start();

        verify(sealer, timeout(5000).atLeast(4)).sealAll();
        schedule.stop();
    }
}
