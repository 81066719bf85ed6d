package io.execfabric.hotupdate.availability;

import io.execfabric.hotupdate.availability.AvailabilityReport.Check;
import io.execfabric.hotupdate.capability.Capabilities;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.capability.VersionHolders;
import io.execfabric.hotupdate.capability.VersionHolders.Holders;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Tenants;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Walks every door as the owner, as a sample of other tenants and as the canary tenant. The cost does not grow with the
 * number of tenants: the inverse question "who has this version" covers those that are not in the sample.
 */
@Component
class DoorChecks {

    private static final int SAMPLE = 3;

    private final ObjectProvider<Door> doors;
    private final Tenants tenants;
    private final Capabilities capabilities;
    private final VersionHolders holders;
    private final Clock clock;

    DoorChecks(
            ObjectProvider<Door> doors,
            Tenants tenants,
            Capabilities capabilities,
            VersionHolders holders,
            Clock clock) {
        this.doors = doors;
        this.tenants = tenants;
        this.capabilities = capabilities;
        this.holders = holders;
        this.clock = clock;
    }

    SkillVersionFacts facts(String skillVersionId) {
        return holders.owner(skillVersionId)
                .flatMap(owner -> capabilities.version(owner, skillVersionId))
                .orElseThrow(() -> HotUpdateException.notFound("version"));
    }

    AvailabilityReport check(SkillVersionFacts version) {
        return check(version, null);
    }

    /** @param concerned a tenant to ask as in any case, wherever the sample is taken; null for none */
    AvailabilityReport check(SkillVersionFacts version, @Nullable TenantId concerned) {
        Holders authorised = holders.of(version.skillVersionId());
        List<Check> checks = new ArrayList<>();
        checks.add(authorisedSet(authorised));
        // in order once for all probes: the order is worked out anew each time
        List<Door> ordered = doors.orderedStream().toList();
        for (Probe probe : probes(version, authorised.granted() > 0, concerned)) {
            ordered.forEach(door -> checks.add(ask(door, probe, version)));
        }
        return AvailabilityReport.of(clock.instant(), checks);
    }

    private static Check ask(Door door, Probe probe, SkillVersionFacts version) {
        // what its tenant has switched off opens to nobody; it is asked about once more when it is switched on
        boolean on = version.skillEnabled() || !door.closesWithTheSkill();
        boolean expected = probe.owner() && on && door.shouldOpenToOwner(probe.caller(), version);
        return Check.of(door.name(), probe.subject(), expected, door.opensTo(probe.caller(), version));
    }

    /** Says how many, never who: a tenant reads this, too. */
    private static Check authorisedSet(Holders authorised) {
        long granted = authorised.granted();
        String expected = granted == 0 ? "the owner alone" : "the owner and " + granted + " granted";
        return new Check("authorised-tenants", "platform", expected, authorised.exact() ? expected : "others");
    }

    private List<Probe> probes(SkillVersionFacts version, boolean granted, @Nullable TenantId concerned) {
        List<Probe> probes = new ArrayList<>(Probe.of(version.owner(), true));
        if (granted) {
            sample(version, concerned).forEach(tenant -> probes.addAll(Probe.of(tenant, uses(tenant, version))));
        }
        tenants.neighbours(version.owner(), SAMPLE).stream()
                .filter(tenant -> !granted || !holders.isGranted(version.skillVersionId(), tenant))
                .forEach(tenant -> probes.addAll(Probe.of(tenant, false)));
        probes.addAll(Probe.of(TenantId.CANARY, false));
        return probes;
    }

    private Set<TenantId> sample(SkillVersionFacts version, @Nullable TenantId concerned) {
        Set<TenantId> sample = new LinkedHashSet<>(holders.granted(version.skillVersionId(), SAMPLE));
        if (concerned != null && holders.isGranted(version.skillVersionId(), concerned)) {
            sample.add(concerned);
        }
        return sample;
    }

    private boolean uses(TenantId granted, SkillVersionFacts version) {
        return holders.usesGranted(version.skillVersionId(), version.code(), granted);
    }
}
