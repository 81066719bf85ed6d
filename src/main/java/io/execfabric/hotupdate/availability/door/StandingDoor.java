package io.execfabric.hotupdate.availability.door;

import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.availability.SkillManagement;
import io.execfabric.hotupdate.capability.Capabilities;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** How a Skill stands, as an admin looks after it: switched off, or with nothing live, too. */
@Component
class StandingDoor implements Door {

    private final SkillManagement management;
    private final Capabilities capabilities;

    StandingDoor(SkillManagement management, Capabilities capabilities) {
        this.management = management;
        this.capabilities = capabilities;
    }

    @Override
    public String name() {
        return "standing";
    }

    @Override
    public boolean isFor(Caller caller) {
        return caller.has(Role.TENANT_ADMIN);
    }

    /** A Skill of the same code that is the tenant's own stands there by right. */
    @Override
    public boolean opensTo(Caller caller, SkillVersionFacts version) {
        return isTold(caller, version) && !hasAnother(caller.requireTenant(), version)
                || Door.unlessRefused(() -> isManaged(caller, version));
    }

    /** As the platform's admins ask, who name the tenant. */
    private boolean isManaged(Caller caller, SkillVersionFacts version) {
        return management.standing(caller, version.owner(), version.code()) != null
                || !management.versions(caller, version.owner(), version.code()).isEmpty();
    }

    private boolean isTold(Caller caller, SkillVersionFacts version) {
        return management.own(caller, version.code()).isPresent()
                || !version.standing().skillEnabled() && isAmongTheUnavailable(caller, version);
    }

    /** The list is of what is off; what is on is not in it, whoever reads it. */
    private boolean isAmongTheUnavailable(Caller caller, SkillVersionFacts version) {
        return management.unavailable(caller, caller.requireTenant()).stream()
                .anyMatch(standing -> standing.code().equals(version.code()));
    }

    private boolean hasAnother(TenantId tenant, SkillVersionFacts version) {
        List<SkillVersionFacts> own = capabilities.versions(tenant, version.code());
        return own.stream().noneMatch(one -> one.skillVersionId().equals(version.skillVersionId())) && !own.isEmpty();
    }

    @Override
    public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
        return true;
    }

    @Override
    public boolean closesWithTheSkill(Caller caller) {
        return false;
    }
}
