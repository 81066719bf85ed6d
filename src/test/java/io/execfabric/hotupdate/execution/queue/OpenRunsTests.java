package io.execfabric.hotupdate.execution.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenRunsTests {

    @Test
    void admitsWhileTheWindowHasRoom() {
        assertThat(new OpenRuns(0, 0).admit(4)).isTrue();
        assertThat(new OpenRuns(3, 3).admit(4)).isTrue();
        assertThat(new OpenRuns(4, 4).admit(4)).isFalse();
    }

    @Test
    void nobodyOvertakesAParkedRunWhenAPlaceBecomesFree() {
        assertThat(new OpenRuns(5, 3).admit(4)).isFalse();
    }
}
