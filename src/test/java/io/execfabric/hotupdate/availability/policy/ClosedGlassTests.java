package io.execfabric.hotupdate.availability.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.availability.Access;
import io.execfabric.hotupdate.availability.AvailabilityPolicy;
import io.execfabric.hotupdate.availability.Decision.Refusal;
import io.execfabric.hotupdate.availability.Versions;
import io.execfabric.hotupdate.breakglass.BreakGlasses;
import io.execfabric.hotupdate.capability.Capabilities;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The policy asks at each decision whether the emergency access is open still. */
class ClosedGlassTests {

    private static final PageRequest PAGE = PageRequest.of(null, null);

    private final SkillVersionFacts version = Versions.live(new Answers(true, true, false));
    private final Capabilities capabilities = mock(Capabilities.class);
    private final BreakGlasses glasses = mock(BreakGlasses.class);
    private final AvailabilityPolicy policy = new RuleBasedAvailabilityPolicy(capabilities, glasses);
    private final Caller admin = new Caller("p", null, Set.of(Role.PLATFORM_ADMIN), null);
    private final Caller inAcme = Caller.throughBreakGlass(admin, Versions.ACME, "glass");

    ClosedGlassTests() {
        when(capabilities.liveVersion(Versions.ACME, version.code())).thenReturn(Optional.of(version));
        when(capabilities.allLive(any(), any(), anyInt())).thenReturn(List.of(version));
    }

    @Test
    void whileItIsOpenItDecidesLikeTheRules() {
        when(glasses.isOpenFor(inAcme)).thenReturn(true);

        assertThat(policy.decide(inAcme, version.code(), Access.RUN_BY_HAND).allowed())
                .isTrue();
        assertThat(policy.available(inAcme, Access.RUN_BY_HAND, PAGE)).containsExactly(version);
        assertThat(policy.available(inAcme, Access.BE_OFFERED, PAGE)).isEmpty();
    }

    @Test
    void onceItIsClosedThereIsNothing() {
        for (Access access : Access.values()) {
            assertThat(policy.decide(inAcme, version.code(), access).refusal()).isEqualTo(Refusal.GLASS_CLOSED);
            assertThat(policy.available(inAcme, access, PAGE)).isEmpty();
        }
    }

    @Test
    void withoutOneAPlatformAdminHasNoTenant() {
        when(glasses.isOpenFor(any())).thenReturn(true);

        assertThat(policy.decide(admin, version.code(), Access.RUN_BY_HAND).refusal())
                .isEqualTo(Refusal.NO_TENANT);
        assertThat(policy.available(admin, Access.SEE, PAGE)).isEmpty();
    }
}
