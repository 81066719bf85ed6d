package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction together with whose rows it sees, so that neither is forgotten. */
@Component
class ScopedTransactions {

    private final TenantBarrier barrier;
    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;

    ScopedTransactions(TenantBarrier barrier, PlatformTransactionManager transactions) {
        this.barrier = barrier;
        this.transaction = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    <T> T ofTenant(TenantId tenant, Supplier<T> work) {
        return barrier.asTenant(tenant, () -> transaction.execute(status -> work.get()));
    }

    /**
     * Changes nothing: entities are not compared with what was read. A refusal is an answer, and leaves a transaction that it
     * joined whole.
     */
    <T> T readOfTenant(TenantId tenant, Supplier<T> work) {
        return barrier.asTenant(
                tenant, () -> reading.execute(status -> Answer.of(work)).orThrow());
    }

    private record Answer<T>(@Nullable T value, @Nullable HotUpdateException refusal) {

        static <T> Answer<T> of(Supplier<T> work) {
            try {
                return new Answer<>(work.get(), null);
            } catch (HotUpdateException refusal) {
                return new Answer<>(null, refusal);
            }
        }

        T orThrow() {
            if (refusal != null) {
                throw refusal;
            }
            return value;
        }
    }

    <T> T ofPlatform(Supplier<T> work) {
        return barrier.asPlatform(() -> transaction.execute(status -> work.get()));
    }
}
