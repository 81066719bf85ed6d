package io.execfabric.hotupdate.availability.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.availability.Versions;
import io.execfabric.hotupdate.availability.catalogue.CatalogueRows;
import io.execfabric.hotupdate.availability.catalogue.DefaultSkillCatalogue;
import io.execfabric.hotupdate.availability.check.Probe;
import io.execfabric.hotupdate.availability.check.ReportStore;
import io.execfabric.hotupdate.availability.policy.RuleBasedAvailabilityPolicy;
import io.execfabric.hotupdate.breakglass.BreakGlasses;
import io.execfabric.hotupdate.capability.Capabilities;
import io.execfabric.hotupdate.capability.CodeSpan;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.markdown.ReadmeRenderer;
import io.execfabric.hotupdate.shared.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListedDoorTests {

    private static final List<Probe> OWNERS = Probe.of(Versions.ACME, true, true);

    private final Capabilities capabilities = mock();
    private final ListedDoor door = new ListedDoor(new DefaultSkillCatalogue(
            new CatalogueRows(
                    new RuleBasedAvailabilityPolicy(capabilities, mock(BreakGlasses.class)),
                    capabilities,
                    mock(ReportStore.class)),
            new ReadmeRenderer()));

    @Test
    void theListIsReadAtTheVersionsPlaceAndNowhereElse() {
        SkillVersionFacts version = Versions.live(new Answers(true, true, false));
        when(capabilities.allLive(eq(Versions.ACME), eq(CodeSpan.only(version.code())), anyInt()))
                .thenReturn(List.of(version));

        assertThat(OWNERS).allMatch(probe -> door.opensTo(probe.caller(), version));

        verify(capabilities, times(OWNERS.size())).allLive(any(), any(), anyInt());
    }

    @Test
    void whatThePolicyRefusesIsNotListedAndEndsTheReading() {
        SkillVersionFacts closedToAi = Versions.live(new Answers(false, true, false));
        when(capabilities.allLive(eq(Versions.ACME), eq(CodeSpan.only(closedToAi.code())), anyInt()))
                .thenReturn(List.of(closedToAi));

        assertThat(OWNERS.stream().filter(probe -> probe.caller().isAi()))
                .singleElement()
                .satisfies(
                        ai -> assertThat(door.opensTo(ai.caller(), closedToAi)).isFalse());

        verify(capabilities, times(1)).allLive(any(), any(), anyInt());
    }

    @Test
    void whatTheRegistryDoesNotHaveIsNotListed() {
        SkillVersionFacts version = Versions.live(new Answers(true, true, false));
        when(capabilities.allLive(any(), any(), anyInt())).thenReturn(List.of());

        assertThat(door.opensTo(OWNERS.get(0).caller(), version)).isFalse();
    }
}
