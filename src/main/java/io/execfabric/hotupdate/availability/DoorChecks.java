package io.execfabric.hotupdate.availability;

import io.execfabric.hotupdate.availability.AvailabilityReport.Check;
import io.execfabric.hotupdate.capability.Capabilities;
import io.execfabric.hotupdate.capability.CapabilityRegistry;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Tenants;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    private final CapabilityRegistry registry;
    private final Clock clock;

    DoorChecks(
            ObjectProvider<Door> doors,
            Tenants tenants,
            Capabilities capabilities,
            CapabilityRegistry registry,
            Clock clock) {
        this.doors = doors;
        this.tenants = tenants;
        this.capabilities = capabilities;
        this.registry = registry;
        this.clock = clock;
    }

    SkillVersionFacts facts(String skillVersionId) {
        Set<TenantId> authorised = registry.authorisedTenants(skillVersionId);
        return authorised.stream()
                .flatMap(tenant -> capabilities.version(tenant, skillVersionId).stream())
                .filter(SkillVersionFacts::isOwn)
                .findFirst()
                .orElseThrow(() -> HotUpdateException.notFound("version"));
    }

    AvailabilityReport check(SkillVersionFacts version) {
        List<Check> checks = new ArrayList<>();
        checks.add(authorisedSet(version));
        for (Probe probe : probes(version)) {
            doors.orderedStream().forEach(door -> checks.add(ask(door, probe, version)));
        }
        return AvailabilityReport.of(clock.instant(), checks);
    }

    private static Check ask(Door door, Probe probe, SkillVersionFacts version) {
        // what its tenant has switched off opens to nobody; it is asked about once more when it is switched on
        boolean expected = probe.owner() && version.skillEnabled() && door.shouldOpenToOwner(probe.caller(), version);
        return Check.of(door.name(), probe.subject(), expected, door.opensTo(probe.caller(), version));
    }

    /** Says how many, never who: a tenant reads this, too. */
    private Check authorisedSet(SkillVersionFacts version) {
        Set<TenantId> authorised = registry.authorisedTenants(version.skillVersionId());
        Set<TenantId> granted = registry.grantedTenants(version.skillVersionId());
        Set<TenantId> right = new HashSet<>(granted);
        right.add(version.owner());
        String expected = granted.isEmpty() ? "the owner alone" : "the owner and " + granted.size() + " granted";
        return new Check("authorised-tenants", "platform", expected, authorised.equals(right) ? expected : "others");
    }

    private List<Probe> probes(SkillVersionFacts version) {
        Set<TenantId> granted = new TreeSet<>(registry.grantedTenants(version.skillVersionId()));
        List<Probe> probes = new ArrayList<>(Probe.of(version.owner(), true));
        granted.stream()
                .limit(SAMPLE)
                .forEach(tenant -> probes.addAll(Probe.of(tenant, !registry.hidesGranted(tenant, version.code()))));
        tenants.neighbours(version.owner(), SAMPLE).stream()
                .filter(tenant -> !granted.contains(tenant))
                .forEach(tenant -> probes.addAll(Probe.of(tenant, false)));
        probes.addAll(Probe.of(TenantId.CANARY, false));
        return probes;
    }
}
