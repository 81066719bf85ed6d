package io.execfabric.hotupdate.tenancy;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A transaction together with whose rows it sees, so that neither is forgotten. The only transactions that are begun by hand:
 * where one is as long as a method that others call, {@code @Transactional} says it.
 */
@Component
public class ScopedTransactions {

    private final TenantBarrier barrier;
    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;
    private final TransactionTemplate own;

    public ScopedTransactions(TenantBarrier barrier, PlatformTransactionManager transactions) {
        this.barrier = barrier;
        this.transaction = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public <T> T ofTenant(TenantId tenant, Supplier<T> work) {
        return barrier.asTenant(tenant, () -> ofCaller(work));
    }

    /**
     * Changes nothing: entities are not compared with what was read. A refusal is an answer, and leaves a transaction that it
     * joined whole.
     */
    public <T> T readOfTenant(TenantId tenant, Supplier<T> work) {
        return barrier.asTenant(tenant, () -> readOfCaller(work));
    }

    public <T> T ofPlatform(Supplier<T> work) {
        return barrier.asPlatform(() -> ofCaller(work));
    }

    /** In whatever scope the caller is: that of the request, or the one named around it. */
    public <T> T ofCaller(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** The same for what answers nothing. */
    public void doOfCaller(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    /** In the same scope, for what changes nothing; see {@link #readOfTenant}. */
    public <T> T readOfCaller(Supplier<T> work) {
        return Objects.requireNonNull(reading.execute(status -> answer(work))).get();
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

    /** Apart from an open one, which waits: it is committed, or rolled back, when this returns. In the caller's scope. */
    public <T> T apart(TransactionCallback<T> work) {
        return Objects.requireNonNull(own.execute(work));
    }

    /** The same for what answers nothing. */
    public void doApart(Runnable work) {
        own.executeWithoutResult(status -> work.run());
    }
}
