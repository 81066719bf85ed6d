package io.execfabric.hotupdate.execution.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.execution.model.RunFixture;
import io.execfabric.hotupdate.execution.queue.TenantSlots.Hold;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TenantSlotsTests {

    private final NodeSlots limit = mock();
    private final TenantSlots slots = new TenantSlots(limit);

    @BeforeEach
    void oneSlot() {
        when(limit.here()).thenReturn(1);
    }

    @Test
    void aTenantHoldsNoMoreThanTheSlots() {
        assertThat(slots.hold().take(RunFixture.ACME)).isTrue();

        Hold second = slots.hold();

        assertThat(second.take(RunFixture.ACME)).isFalse();
        assertThat(second.refused()).isTrue();
        assertThat(slots.hold().take(RunFixture.GLOBEX)).isTrue();
    }

    @Test
    void aReleasedSlotIsFreeOnce() {
        Hold first = slots.hold();
        first.take(RunFixture.ACME);
        first.release();
        first.release();

        assertThat(slots.hold().take(RunFixture.ACME)).isTrue();
        assertThat(slots.hold().take(RunFixture.ACME)).isFalse();
    }

    @Test
    void aRefusedHoldReleasesNobodysSlot() {
        slots.hold().take(RunFixture.ACME);
        Hold refused = slots.hold();
        refused.take(RunFixture.ACME);
        refused.release();

        assertThat(slots.hold().take(RunFixture.ACME)).isFalse();
    }
}
