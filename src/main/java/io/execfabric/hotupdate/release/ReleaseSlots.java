package io.execfabric.hotupdate.release;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Gives numbers to bytes, one number once. It is committed before a byte is written below the managed root, so that nobody else,
 * on this node or another one, can take the same place meanwhile.
 */
@Component
class ReleaseSlots {

    /** Only the first number of a script has no row to wait at; whoever loses there waits from then on. */
    private static final int ATTEMPTS = 10;

    private final ReleaseSlotRepository slots;
    private final Ids ids;
    private final Clock clock;
    private final ScopedTransactions transactions;

    ReleaseSlots(ReleaseSlotRepository slots, Ids ids, Clock clock, ScopedTransactions transactions) {
        this.slots = slots;
        this.ids = ids;
        this.clock = clock;
        this.transactions = transactions;
    }

    Optional<ReleasePath> find(TenantId tenant, Language language, ScriptCode code, Digest digest) {
        return slots.findByTenantIdAndScriptCodeAndLanguageAndDigest(
                        tenant.value(), code.value(), language.word(), digest.value())
                .map(ReleaseSlot::path);
    }

    /** The place of these bytes, for good. */
    ReleasePath allot(TenantId tenant, Language language, ScriptCode code, Digest digest) {
        Supplier<ReleasePath> one = () -> find(tenant, language, code, digest)
                .orElseGet(() -> transactions.apart(status -> reserve(tenant, language, code, digest)));
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return one.get();
            } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
                // somebody else was given that number, or gave these bytes theirs
                continue;
            }
        }
        return one.get();
    }

    private ReleasePath reserve(TenantId tenant, Language language, ScriptCode code, Digest digest) {
        // in this order: what others reserved while this waited is read after it
        slots.holdFirst(tenant.value(), code.value());
        return find(tenant, language, code, digest).orElseGet(() -> {
            int next = slots.highestVersion(tenant.value(), code.value()) + 1;
            ReleasePath path = new ReleasePath(tenant, language, code, next);
            slots.saveAndFlush(new ReleaseSlot(ids.next(), path, digest, clock.instant()));
            return path;
        });
    }
}
