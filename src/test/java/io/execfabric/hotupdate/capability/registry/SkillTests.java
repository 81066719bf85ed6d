package io.execfabric.hotupdate.capability.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.shared.HotUpdateException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pointer and the switch of a Skill. */
class SkillTests {

    private final Script script = mock();
    private final SkillVersion first = mock();
    private final SkillVersion second = mock();

    private Skill skill;

    @BeforeEach
    void newSkill() {
        when(script.id()).thenReturn("script-1");
        when(first.id()).thenReturn("version-1");
        when(second.id()).thenReturn("version-2");
        skill = new Skill("skill-1", "acme", script, "tool", Instant.EPOCH);
    }

    @Test
    void remembersWhatWasLiveLastWhenItIsTakenAway() {
        skill.pointTo(first);
        skill.pointTo(second);
        skill.noLongerPointTo(second);

        assertThat(skill.liveVersionId()).isNull();
        assertThat(skill.lastLiveVersionId()).isEqualTo("version-2");
    }

    @Test
    void takingAnotherVersionAwayLeavesThePointer() {
        skill.pointTo(first);
        skill.noLongerPointTo(second);

        assertThat(skill.liveVersionId()).isEqualTo("version-1");
    }

    @Test
    void isSwitchedOnceEachWay() {
        assertThatThrownBy(skill::enable)
                .isInstanceOf(HotUpdateException.class)
                .hasMessageContaining("enabled already");
        skill.disable();
        assertThat(skill.enabled()).isFalse();
        assertThatThrownBy(skill::disable)
                .isInstanceOf(HotUpdateException.class)
                .hasMessageContaining("disabled already");
        skill.enable();
        assertThat(skill.enabled()).isTrue();
    }
}
