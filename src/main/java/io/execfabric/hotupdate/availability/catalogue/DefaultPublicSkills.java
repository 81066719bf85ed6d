package io.execfabric.hotupdate.availability.catalogue;

import io.execfabric.hotupdate.availability.AvailabilityReport;
import io.execfabric.hotupdate.availability.PublicSkills;
import io.execfabric.hotupdate.availability.check.DefaultPermissionChecks;
import io.execfabric.hotupdate.capability.PublicArea;
import io.execfabric.hotupdate.capability.PublicArea.PublicSkill;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.IsolationInputsChanged;
import io.execfabric.hotupdate.shared.Names;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import io.execfabric.hotupdate.tenancy.Tenants;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Asks who it is, then grants under the same checks as going live; a withdrawal closes, so nothing may hold it up. */
@Service
class DefaultPublicSkills implements PublicSkills {

    private final PublicArea area;
    private final Tenants tenants;
    private final DefaultPermissionChecks activation;
    private final TenantBarrier barrier;
    private final ApplicationEventPublisher events;

    DefaultPublicSkills(
            PublicArea area,
            Tenants tenants,
            DefaultPermissionChecks activation,
            TenantBarrier barrier,
            ApplicationEventPublisher events) {
        this.area = area;
        this.tenants = tenants;
        this.activation = activation;
        this.barrier = barrier;
        this.events = events;
    }

    @Override
    public List<PublicSkill> all(Caller caller) {
        caller.require(Role.PLATFORM_ADMIN);
        return area.all();
    }

    @Override
    public void grant(Caller caller, ScriptCode code, String tenant) {
        caller.require(Role.PLATFORM_ADMIN);
        TenantId known = known(tenant);
        Optional<AvailabilityReport> report =
                barrier.asPlatform(() -> activation.verified(known, () -> area.grant(code, known, caller.user())));
        report.filter(found -> !found.green()).ifPresent(red -> {
            Wording found = DefaultPermissionChecks.describe(red);
            events.publishEvent(new Audited(
                    null,
                    caller.user(),
                    "GRANT_REFUSED",
                    "skill",
                    code.value(),
                    code + " to " + known + ": " + found.english()));
            throw new HotUpdateException(ErrorCode.WRONG_STATE, Wording.of("availability.not-granted", found));
        });
        events.publishEvent(new IsolationInputsChanged("a grant", known));
    }

    @Override
    public void withdraw(Caller caller, ScriptCode code, String tenant) {
        caller.require(Role.PLATFORM_ADMIN);
        TenantId known = known(tenant);
        area.withdraw(code, known, caller.user());
        events.publishEvent(new IsolationInputsChanged("a withdrawn grant", known));
    }

    private TenantId known(String tenant) {
        return Optional.of(tenant)
                .filter(Names::isWellFormed)
                .map(TenantId::new)
                .filter(tenants::exists)
                .filter(id -> !id.equals(TenantId.CANARY))
                .orElseThrow(() -> HotUpdateException.notFound("tenant"));
    }
}
