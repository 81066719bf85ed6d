package io.execfabric.hotupdate.tenancy.barrier;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Holds the scope that work has named for its thread; without one, the caller of the request decides. */
@Component
class ScopedTenantBarrier implements TenantBarrier {

    private final ThreadLocal<@Nullable Scope> named = new ThreadLocal<>();
    private final ThreadLocal<Boolean> passed = ThreadLocal.withInitial(() -> false);
    private final CurrentCaller callers;

    ScopedTenantBarrier(CurrentCaller callers) {
        this.callers = callers;
    }

    @Override
    public <T> T asPlatform(Supplier<T> work) {
        return within(Scope.PLATFORM, work);
    }

    @Override
    public <T> T asTenant(TenantId tenant, Supplier<T> work) {
        return within(Scope.of(tenant), work);
    }

    @Override
    public <T> T past(Supplier<T> work) {
        if (!TransactionSynchronizationManager.isActualTransactionActive() || !Scope.PLATFORM.equals(current())) {
            throw new IllegalStateException("Only what sees all rows already goes past the barrier");
        }
        boolean before = passed.get();
        passed.set(true);
        try {
            return work.get();
        } finally {
            passed.set(before);
        }
    }

    /** The scope of a session that would be opened now. */
    Scope current() {
        Scope scope = named.get();
        return scope != null
                ? scope
                : callers.find().map(ScopedTenantBarrier::of).orElse(Scope.NOBODY);
    }

    private <T> T within(Scope scope, Supplier<T> work) {
        if (passed.get()) {
            return work.get();
        }
        Scope before = named.get();
        if (TransactionSynchronizationManager.isActualTransactionActive() && !scope.equals(current())) {
            throw new IllegalStateException(
                    "A transaction of another scope is open: its session would keep that scope");
        }
        named.set(scope);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    private void restore(@Nullable Scope before) {
        if (before == null) {
            named.remove();
        } else {
            named.set(before);
        }
    }

    private static Scope of(Caller caller) {
        if (caller.tenant() != null) {
            return Scope.of(caller.tenant());
        }
        return caller.isPlatform() ? Scope.PLATFORM : Scope.NOBODY;
    }
}
