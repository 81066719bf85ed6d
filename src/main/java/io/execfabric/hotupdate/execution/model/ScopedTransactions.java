package io.execfabric.hotupdate.execution.model;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction together with whose rows it sees, so that neither is forgotten. */
@Component
public class ScopedTransactions {

    private final TenantBarrier barrier;
    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;

    ScopedTransactions(TenantBarrier barrier, PlatformTransactionManager transactions) {
        this.barrier = barrier;
        this.transaction = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    public <T> T ofTenant(TenantId tenant, Supplier<T> work) {
        return barrier.asTenant(tenant, () -> transaction.execute(status -> work.get()));
    }

    /**
     * Changes nothing: entities are not compared with what was read. A refusal is an answer, and leaves a transaction that it
     * joined whole.
     */
    public <T> T readOfTenant(TenantId tenant, Supplier<T> work) {
        return barrier.asTenant(
                tenant,
                () -> Objects.requireNonNull(reading.execute(status -> answer(work)))
                        .get());
    }

    private static <T> Supplier<T> answer(Supplier<T> work) {
        try {
            T value = work.get();
            return () -> value;
        } catch (HotUpdateException refusal) {
            return () -> {
                throw refusal;
            };
        }
    }

    public <T> T ofPlatform(Supplier<T> work) {
        return barrier.asPlatform(() -> transaction.execute(status -> work.get()));
    }
}
