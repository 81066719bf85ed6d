package io.execfabric.hotupdate.audit;

import io.execfabric.hotupdate.approval.PlatformSignatures;
import io.execfabric.hotupdate.audit.ChainWalk.Break;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Reads one seal and its entries at a time, each in a transaction of its own: the trail may be of any length. */
@Service
class ChainedAuditVerification implements AuditVerification {

    private final AuditEventRepository events;
    private final AuditSealRepository seals;
    private final AuditSealer sealer;
    private final SealWitness witness;
    private final PlatformSignatures signatures;
    private final ScopedTransactions transactions;

    ChainedAuditVerification(
            AuditEventRepository events,
            AuditSealRepository seals,
            AuditSealer sealer,
            SealWitness witness,
            PlatformSignatures signatures,
            ScopedTransactions transactions) {
        this.events = events;
        this.seals = seals;
        this.sealer = sealer;
        this.witness = witness;
        this.signatures = signatures;
        this.transactions = transactions;
    }

    @Override
    public AuditReport verify(Caller caller) {
        requireAdmin(caller);
        return as(caller, walk(witness.seen().map(List::of).orElse(List.of())));
    }

    @Override
    public AuditReport verify(Caller caller, AuditHead exported) {
        requireAdmin(caller);
        List<AuditHead> expected = new ArrayList<>(witness.seen().map(List::of).orElse(List.of()));
        expected.add(exported);
        return as(caller, walk(expected));
    }

    @Override
    public AuditHead head(Caller caller) {
        requireAdmin(caller);
        AuditHead head = sealer.head();
        return caller.isPlatform()
                ? head
                : new AuditHead(
                        head.number(), head.hash(), own(caller), head.sealedAt(), head.keyId(), head.signature(), "");
    }

    /** How much happens on the whole platform is not for a tenant to know. */
    private AuditReport as(Caller caller, AuditReport whole) {
        return caller.isPlatform()
                ? whole
                : new AuditReport(
                        whole.intact(), own(caller), 0, whole.headHash(), whole.firstBroken(), whole.problem());
    }

    private long own(Caller caller) {
        return events.countByTenantId(caller.requireTenant().value());
    }

    private static void requireAdmin(Caller caller) {
        if (!caller.has(Role.TENANT_ADMIN) && !caller.has(Role.PLATFORM_ADMIN)) {
            throw new HotUpdateException(ErrorCode.FORBIDDEN, Wording.of("audit.admins"));
        }
    }

    private AuditReport walk(List<AuditHead> expected) {
        ChainWalk walk = new ChainWalk(expected);
        while (transactions.readOfCaller(() -> step(walk))) {
            // the next seal
        }
        walk.end();
        long unsealed = events.countBySealNoIsNull();
        Break found = walk.found();
        return new AuditReport(
                found == null,
                sealer.head().entries() + unsealed,
                unsealed,
                sealer.head().hash(),
                found == null ? null : found.entry(),
                found == null ? null : found.problem());
    }

    private boolean step(ChainWalk walk) {
        Optional<AuditSeal> next =
                seals.findByNumberGreaterThanOrderByNumber(walk.last().number(), Limit.of(1)).stream()
                        .findFirst();
        return next.isPresent()
                && walk.pass(
                        next.get(),
                        signatures.verifies(next.get().text(), next.get().signature()),
                        events.findBySealNoOrderBySeq(next.get().number()));
    }
}
