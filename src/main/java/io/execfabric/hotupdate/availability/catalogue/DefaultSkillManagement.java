package io.execfabric.hotupdate.availability.catalogue;

import io.execfabric.hotupdate.availability.AvailabilityReport;
import io.execfabric.hotupdate.availability.SkillManagement;
import io.execfabric.hotupdate.availability.SkillVersionView;
import io.execfabric.hotupdate.availability.catalogue.SkillChanges.SkillChange;
import io.execfabric.hotupdate.availability.check.ReportStore;
import io.execfabric.hotupdate.capability.Capabilities;
import io.execfabric.hotupdate.capability.GrantedSkills;
import io.execfabric.hotupdate.capability.SkillLifecycle;
import io.execfabric.hotupdate.capability.SkillStanding;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Asks who it is, then changes and checks in one transaction that sees all tenants, as the checks have to. */
@Service
class DefaultSkillManagement implements SkillManagement {

    private final SkillLifecycle steward;
    private final GrantedSkills granted;
    private final Capabilities capabilities;
    private final SkillChanges changes;
    private final ReportStore reports;
    private final TenantBarrier barrier;

    DefaultSkillManagement(
            SkillLifecycle steward,
            GrantedSkills granted,
            Capabilities capabilities,
            SkillChanges changes,
            ReportStore reports,
            TenantBarrier barrier) {
        this.steward = steward;
        this.granted = granted;
        this.capabilities = capabilities;
        this.changes = changes;
        this.reports = reports;
        this.barrier = barrier;
    }

    @Override
    public SkillStanding rollBack(Caller caller, TenantId tenant, ScriptCode code, int version, Reason reason) {
        mayManage(caller, tenant);
        SkillChange change =
                new SkillChange(caller, tenant, code, SkillChanges.ROLLBACK_REFUSED, "to version " + version);
        return recorded(
                change,
                () -> changes.verified(
                        change, () -> Optional.of(steward.rollBack(tenant, code, version, caller.user(), reason))));
    }

    @Override
    public SkillStanding disable(Caller caller, TenantId tenant, ScriptCode code, Reason reason) {
        mayManage(caller, tenant);
        return recorded(new SkillChange(caller, tenant, code, SkillChanges.SWITCH_REFUSED, "off"), () -> {
            if (isGranted(tenant, code)) {
                barrier.asPlatform(() -> {
                    granted.disable(tenant, code, caller.user(), reason);
                    return code;
                });
            } else {
                steward.disable(tenant, code, caller.user(), reason);
            }
        });
    }

    @Override
    public SkillStanding enable(Caller caller, TenantId tenant, ScriptCode code, Reason reason) {
        mayManage(caller, tenant);
        boolean theirs = isGranted(tenant, code);
        SkillChange change = new SkillChange(caller, tenant, code, SkillChanges.SWITCH_REFUSED, "on");
        return recorded(
                change,
                () -> changes.verified(
                        change,
                        () -> theirs
                                ? granted.enable(tenant, code, caller.user(), reason)
                                : steward.enable(tenant, code, caller.user(), reason)));
    }

    private SkillStanding recorded(SkillChange change, Runnable act) {
        changes.recorded(change, act);
        return standing(change.caller(), change.tenant(), change.code());
    }

    @Override
    public SkillStanding standing(Caller caller, TenantId tenant, ScriptCode code) {
        mayManage(caller, tenant);
        return find(tenant, code).orElseThrow(() -> HotUpdateException.notFound("capability"));
    }

    /** A granted one first: it is found only where no Skill of the tenant's own hides it. */
    private Optional<SkillStanding> find(TenantId tenant, ScriptCode code) {
        return granted.find(tenant, code).or(() -> steward.find(tenant, code));
    }

    private boolean isGranted(TenantId tenant, ScriptCode code) {
        return granted.find(tenant, code).isPresent();
    }

    @Override
    public Optional<SkillStanding> own(Caller caller, ScriptCode code) {
        TenantId tenant = caller.tenant();
        return tenant != null && caller.has(Role.TENANT_ADMIN) ? find(tenant, code) : Optional.empty();
    }

    @Override
    public List<SkillVersionView> versions(Caller caller, TenantId tenant, ScriptCode code) {
        mayManage(caller, tenant);
        return capabilities.versions(tenant, code).stream()
                .map(SkillVersionView::of)
                .toList();
    }

    @Override
    public Optional<AvailabilityReport> report(Caller caller, TenantId tenant, ScriptCode code, int version) {
        caller.require(Role.PLATFORM_ADMIN);
        return capabilities.version(tenant, code, version).flatMap(reports::find);
    }

    @Override
    public List<SkillStanding> unavailable(Caller caller, TenantId tenant) {
        mayManage(caller, tenant);
        return Stream.concat(steward.unavailable(tenant).stream(), granted.disabled(tenant).stream())
                .sorted(Comparator.comparing(standing -> standing.code().value()))
                .toList();
    }

    private static void mayManage(Caller caller, TenantId tenant) {
        if (caller.has(Role.PLATFORM_ADMIN)) {
            return;
        }
        caller.require(Role.TENANT_ADMIN);
        if (!tenant.equals(caller.tenant())) {
            throw HotUpdateException.notFound("capability");
        }
    }
}
