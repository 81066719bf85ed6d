package io.execfabric.hotupdate.audit;

import io.execfabric.hotupdate.approval.PlatformSignatures;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Seals what is committed and has no seal. Entries become visible in the order of their commits, not of their numbers: one
 * with a lower number may come into a later seal, since a seal lists its entries instead of naming a range. Two nodes that
 * seal at once want the same number for their seals; the database lets one of them.
 */
@Component
class AuditSealer {

    private static final int MOST = 1000;

    private final AuditEventRepository events;
    private final AuditSealRepository seals;
    private final PlatformSignatures signatures;
    private final SealWitness witness;
    private final Clock clock;
    private final ScopedTransactions transactions;

    AuditSealer(
            AuditEventRepository events,
            AuditSealRepository seals,
            PlatformSignatures signatures,
            SealWitness witness,
            Clock clock,
            ScopedTransactions transactions) {
        this.events = events;
        this.seals = seals;
        this.signatures = signatures;
        this.witness = witness;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Until nothing is left to seal; then the newest seal is noted outside the database. */
    void sealAll() {
        while (transactions.ofCaller(this::sealSome)) {
            // the next batch
        }
        witness.note(head(), this::seal);
    }

    private Optional<AuditHead> seal(long number) {
        return seals.findByNumberGreaterThanOrderByNumber(number - 1, Limit.of(1)).stream()
                .map(AuditSeal::head)
                .filter(head -> head.number() == number)
                .findFirst();
    }

    AuditHead head() {
        return seals.findFirstByOrderByNumberDesc().map(AuditSeal::head).orElse(AuditHead.NONE);
    }

    /** Whether there may be more. */
    private boolean sealSome() {
        List<AuditEvent> batch = events.findBySealNoIsNullOrderBySeq(Limit.of(MOST));
        if (batch.isEmpty()) {
            return false;
        }
        AuditSeal seal = new AuditSeal(head(), MerkleLeaves.of(batch), clock.instant());
        seal.sign(signatures.sign(seal.text()));
        seals.saveAndFlush(seal);
        int sealed =
                events.seal(seal.number(), batch.stream().map(AuditEvent::seq).toList());
        if (sealed != batch.size()) {
            throw new IllegalStateException("Another node sealed some of these entries");
        }
        return batch.size() == MOST;
    }
}
