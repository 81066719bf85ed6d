package io.execfabric.hotupdate.availability.check;

import io.execfabric.hotupdate.availability.AvailabilityReport;
import io.execfabric.hotupdate.availability.AvailabilityReport.Check;
import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.capability.Capabilities;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.capability.VersionHolders;
import io.execfabric.hotupdate.capability.VersionHolders.Holders;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Walks every door as the owner, as a sample of other tenants and as the canary tenant, past the database's barrier. The cost
 * does not grow with the number of tenants: the inverse question "who has this version" covers those that are not in the
 * sample, and the sample is another one each time.
 */
@Component
public class DoorChecks {

    private final ObjectProvider<Door> doors;
    private final NeighbourRing ring;
    private final Capabilities capabilities;
    private final VersionHolders holders;
    private final TenantBarrier barrier;
    private final Clock clock;

    DoorChecks(
            ObjectProvider<Door> doors,
            NeighbourRing ring,
            Capabilities capabilities,
            VersionHolders holders,
            TenantBarrier barrier,
            Clock clock) {
        this.doors = doors;
        this.ring = ring;
        this.capabilities = capabilities;
        this.holders = holders;
        this.barrier = barrier;
        this.clock = clock;
    }

    public SkillVersionFacts facts(String skillVersionId) {
        return holders.owner(skillVersionId)
                .flatMap(owner -> capabilities.version(owner, skillVersionId))
                .orElseThrow(() -> HotUpdateException.notFound("version"));
    }

    /** @param concerned a tenant to ask as in any case, wherever the sample is taken; null for none */
    public AvailabilityReport check(SkillVersionFacts version, @Nullable TenantId concerned) {
        return check(version, new Asked(ring.next(version.owner()), concerned));
    }

    /** In a transaction of the platform's scope. */
    public AvailabilityReport check(SkillVersionFacts version, Asked asked) {
        return barrier.past(() -> walk(version, asked));
    }

    /**
     * As which tenants it is asked.
     *
     * @param neighbours some that should not have it
     * @param concerned one to ask as when it was granted it; null for none
     */
    public record Asked(List<TenantId> neighbours, @Nullable TenantId concerned) {}

    private AvailabilityReport walk(SkillVersionFacts version, Asked asked) {
        Holders authorised = holders.of(version.skillVersionId());
        List<Check> checks = new ArrayList<>();
        checks.add(authorisedSet(authorised));
        // in order once for all probes: the order is worked out anew each time
        List<Door> ordered =
                doors.orderedStream().map(door -> door.about(version)).toList();
        for (Probe probe : probes(version, authorised.granted() > 0, asked)) {
            ordered.stream()
                    .filter(door -> isAsked(door, probe, version))
                    .forEach(door -> checks.add(ask(door, probe, version)));
        }
        return AvailabilityReport.of(clock.instant(), checks);
    }

    private static boolean isAsked(Door door, Probe probe, SkillVersionFacts version) {
        boolean ofTheOwner = version.owner().equals(probe.caller().tenant());
        return door.isFor(probe.caller()) && (!ofTheOwner || door.asksTheOwner());
    }

    private static Check ask(Door door, Probe probe, SkillVersionFacts version) {
        // what its tenant has switched off opens to nobody; it is asked about once more when it is switched on
        boolean on = probe.on() || !door.closesWithTheSkill(probe.caller());
        boolean expected = probe.owner() && on && door.shouldOpenToOwner(probe.caller(), version);
        boolean opens = Door.unlessRefused(() -> door.opensTo(probe.caller(), version));
        return Check.of(door.name(), probe.subject(), expected, opens);
    }

    /** Says how many, never who: a tenant reads this, too. */
    private static Check authorisedSet(Holders authorised) {
        long granted = authorised.granted();
        String expected = granted == 0 ? "the owner alone" : "the owner and " + granted + " granted";
        return new Check("authorised-tenants", "platform", expected, authorised.exact() ? expected : "others");
    }

    private List<Probe> probes(SkillVersionFacts version, boolean granted, Asked asked) {
        List<Probe> probes = new ArrayList<>(
                Probe.of(version.owner(), true, version.standing().skillEnabled()));
        if (granted) {
            sample(version, asked).forEach(tenant -> probes.addAll(granted(tenant, version)));
        }
        asked.neighbours().stream()
                .filter(tenant -> !granted || !holders.isGranted(version.skillVersionId(), tenant))
                .forEach(tenant -> probes.addAll(Probe.foreign(tenant)));
        probes.addAll(Probe.foreign(TenantId.CANARY));
        return probes;
    }

    /** Those next to the neighbours, so that they change, too. */
    private Set<TenantId> sample(SkillVersionFacts version, Asked asked) {
        String after =
                asked.neighbours().isEmpty() ? "" : asked.neighbours().get(0).value();
        Set<TenantId> sample = new LinkedHashSet<>(holders.granted(version.skillVersionId(), after, Neighbours.SAMPLE));
        if (asked.concerned() != null && holders.isGranted(version.skillVersionId(), asked.concerned())) {
            sample.add(asked.concerned());
        }
        return sample;
    }

    private List<Probe> granted(TenantId tenant, SkillVersionFacts version) {
        boolean hidden = holders.hidesGranted(version.code(), tenant);
        boolean on = version.standing().skillEnabled() && holders.hasSwitchedOn(version.skillVersionId(), tenant);
        return Probe.of(tenant, !hidden, on);
    }
}
