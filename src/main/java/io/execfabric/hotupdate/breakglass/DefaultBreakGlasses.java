package io.execfabric.hotupdate.breakglass;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Reauthentication;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.Tenants;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The module's front: asks who may, then has {@link BreakGlassService} do it. */
@Service
class DefaultBreakGlasses implements BreakGlasses {

    private final BreakGlassService desk;
    private final BreakGlassRepository glasses;
    private final BreakGlassAudit audit;
    private final Reauthentication passwords;
    private final Tenants tenants;
    private final Clock clock;

    DefaultBreakGlasses(
            BreakGlassService desk,
            BreakGlassRepository glasses,
            BreakGlassAudit audit,
            Reauthentication passwords,
            Tenants tenants,
            Clock clock) {
        this.desk = desk;
        this.glasses = glasses;
        this.audit = audit;
        this.passwords = passwords;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public BreakGlassView open(Caller caller, BreakGlassOrder order, @Nullable String password) {
        BreakGlassService.checkAdmin(caller);
        if (order.tenant().equals(TenantId.CANARY) || !tenants.exists(order.tenant())) {
            throw HotUpdateException.notFound("tenant");
        }
        if (!passwords.isRight(caller, password)) {
            audit.refused(caller, order.tenant(), order.reason());
            throw new HotUpdateException(ErrorCode.FORBIDDEN, Wording.of("emergency.password"));
        }
        try {
            return desk.open(caller.user(), order).view();
        } catch (DataIntegrityViolationException e) {
            throw new HotUpdateException(ErrorCode.CONFLICT, Wording.of("emergency.another"), e);
        }
    }

    @Override
    public BreakGlassView close(Caller caller, String id) {
        BreakGlassService.checkAdmin(caller);
        try {
            return desk.close(caller.user(), id).view();
        } catch (OptimisticLockingFailureException e) {
            throw new HotUpdateException(ErrorCode.CONFLICT, Wording.of("emergency.closing"), e);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public ItemList<BreakGlassView> list(Caller caller, PageRequest page) {
        Limit limit = Limit.of(page.limit() + 1);
        List<BreakGlass> rows = glasses.newest(whose(caller), page.cursor(), limit);
        return ItemList.cut(rows, page.limit(), BreakGlass::id, BreakGlass::view);
    }

    @Override
    @Transactional(readOnly = true)
    public List<BreakGlassView> standing(Caller caller) {
        TenantId tenant = caller.tenant();
        if (tenant == null && !caller.has(Role.PLATFORM_ADMIN)) {
            return List.of();
        }
        Stream<BreakGlass> open = tenant == null
                ? glasses.findByOpenBy(caller.user()).stream().filter(glass -> glass.isOpen(clock.instant()))
                : glasses.standing(tenant.value(), clock.instant()).stream();
        return open.map(BreakGlass::view).toList();
    }

    @Override
    public BreakGlassView mine(Caller caller, String id) {
        BreakGlassService.checkAdmin(caller);
        return desk.mine(caller.user(), id).view();
    }

    @Override
    public Caller use(Caller caller, String id, String what) {
        BreakGlassService.checkAdmin(caller);
        return Caller.throughBreakGlass(caller, desk.use(caller.user(), id, what), id);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isOpenFor(Caller caller) {
        TenantId tenant = caller.tenant();
        String id = caller.breakGlass();
        return tenant != null
                && id != null
                && glasses.findByTenantIdAndId(tenant.value(), id)
                        .filter(glass -> glass.isOf(caller.user()) && glass.isOpen(clock.instant()))
                        .isPresent();
    }

    /** Null for every tenant's. */
    private static @Nullable String whose(Caller caller) {
        if (caller.has(Role.PLATFORM_ADMIN)) {
            return null;
        }
        caller.require(Role.TENANT_ADMIN);
        return caller.requireTenant().value();
    }
}
