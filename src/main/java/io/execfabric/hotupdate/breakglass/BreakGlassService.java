package io.execfabric.hotupdate.breakglass;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import io.execfabric.hotupdate.tenancy.TokenKind;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Opens, closes and uses emergency accesses, each in one transaction of the platform's scope. */
@Component
class BreakGlassService {

    private final BreakGlassRepository glasses;
    private final BreakGlassExpiry expiry;
    private final BreakGlassAudit audit;
    private final ScopedTransactions transactions;
    private final Ids ids;
    private final Clock clock;

    BreakGlassService(
            BreakGlassRepository glasses,
            BreakGlassExpiry expiry,
            BreakGlassAudit audit,
            ScopedTransactions transactions,
            Ids ids,
            Clock clock) {
        this.glasses = glasses;
        this.expiry = expiry;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    BreakGlass open(String admin, BreakGlassOrder order) {
        expiry.notice();
        return transactions.ofPlatform(() -> {
            glasses.findByOpenBy(admin).ifPresent(BreakGlassService::refuseSecond);
            BreakGlass opened = glasses.saveAndFlush(new BreakGlass(ids.next(), order, admin, clock.instant()));
            audit.opened(opened, order, admin);
            return opened;
        });
    }

    BreakGlass close(String person, String id) {
        expiry.notice();
        return transactions.ofPlatform(() -> {
            BreakGlass glass = glasses.findById(id).orElseThrow(BreakGlassService::none);
            glass.close(person, clock.instant());
            audit.closed(glass, person);
            return glass;
        });
    }

    /** Read only, and so not a use. */
    BreakGlass mine(String admin, String id) {
        expiry.notice();
        return transactions.ofPlatform(() -> openOf(admin, id));
    }

    TenantId use(String admin, String id, String what) {
        expiry.notice();
        return transactions.ofPlatform(() -> {
            BreakGlass glass = openOf(admin, id);
            audit.used(glass, admin, what);
            return glass.tenant();
        });
    }

    /** 403 unless it is a platform admin in person, at a browser or with a tool of their own. */
    static void checkAdmin(Caller caller) {
        if (caller.isAi() || caller.tokenKind() == TokenKind.AGENT) {
            throw new HotUpdateException(ErrorCode.PERSON_REQUIRED, Wording.of("emergency.people"));
        }
        caller.require(Role.PLATFORM_ADMIN);
    }

    private BreakGlass openOf(String admin, String id) {
        return glasses.findById(id)
                .filter(glass -> glass.isOf(admin) && glass.isOpen(clock.instant()))
                .orElseThrow(BreakGlassService::none);
    }

    private static void refuseSecond(BreakGlass open) {
        throw new HotUpdateException(ErrorCode.WRONG_STATE, Wording.of("emergency.open", open.tenant()));
    }

    private static HotUpdateException none() {
        return HotUpdateException.notFound("emergency");
    }
}
