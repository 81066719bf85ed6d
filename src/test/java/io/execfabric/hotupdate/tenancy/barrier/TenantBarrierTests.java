package io.execfabric.hotupdate.tenancy.barrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class TenantBarrierTests {

    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId GLOBEX = new TenantId("globex");

    private @Nullable Caller caller;
    private final ScopedTenantBarrier barrier = new ScopedTenantBarrier(new CurrentCaller() {
        @Override
        public Caller get() {
            return find().orElseThrow();
        }

        @Override
        public Optional<Caller> find() {
            return Optional.ofNullable(caller);
        }
    });

    @AfterEach
    void endTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @Test
    void aTenantsCallerSeesTheOwnTenant() {
        caller = new Caller("ann", ACME, Set.of(Role.TENANT_MEMBER), null);

        assertThat(barrier.current().name()).isEqualTo("acme");
    }

    @Test
    void aPlatformCallerSeesAll() {
        caller = new Caller("rita", null, Set.of(Role.REVIEWER), null);

        assertThat(barrier.current()).isEqualTo(Scope.PLATFORM);
    }

    @Test
    void nobodyAndAHalfMadeUserSeeNothing() {
        assertThat(barrier.current()).isEqualTo(Scope.NOBODY);
        caller = new Caller("lost", null, Set.of(), null);
        assertThat(barrier.current()).isEqualTo(Scope.NOBODY);
    }

    @Test
    void noTenantCanBearTheNameOfAFixedScope() {
        assertThatThrownBy(() -> new TenantId(Scope.PLATFORM.name())).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> new TenantId(Scope.NOBODY.name())).isInstanceOf(RuntimeException.class);
    }

    @Test
    void namedScopesNestAndEndWithTheirWork() {
        String seen = barrier.asPlatform(
                () -> barrier.asTenant(GLOBEX, () -> barrier.current().name()));

        assertThat(seen).isEqualTo("globex");
        assertThat(barrier.current()).isEqualTo(Scope.NOBODY);
    }

    @Test
    void aFailureEndsTheScopeToo() {
        assertThatThrownBy(() -> barrier.asPlatform(() -> {
                    throw new IllegalArgumentException("boom");
                }))
                .hasMessage("boom");

        assertThat(barrier.current()).isEqualTo(Scope.NOBODY);
    }

    @Test
    void anotherScopeInsideAnOpenTransactionIsRefused() {
        caller = new Caller("ann", ACME, Set.of(Role.TENANT_MEMBER), null);
        TransactionSynchronizationManager.setActualTransactionActive(true);

        assertThatThrownBy(() -> barrier.asTenant(GLOBEX, () -> 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> barrier.asPlatform(() -> 1)).isInstanceOf(IllegalStateException.class);
        assertThat(barrier.asTenant(ACME, () -> 1)).isEqualTo(1);
    }
}
