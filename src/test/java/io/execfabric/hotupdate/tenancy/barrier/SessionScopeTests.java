package io.execfabric.hotupdate.tenancy.barrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.support.TransactionTemplate;

/** What real sessions are opened with. */
@HotUpdateTest
class SessionScopeTests {

    @Autowired
    TenantBarrier barrier;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    @Qualifier("camundaTaskExecutor")
    TaskExecutor jobs;

    @Test
    void workWithoutACallerSeesNobodysRowsUnlessItNamesItsScope() {
        assertThat(sessionScope()).isEqualTo("#nobody");
        assertThat(barrier.asTenant(new TenantId("acme"), this::sessionScope)).isEqualTo("acme");
        assertThat(barrier.asPlatform(this::sessionScope)).isEqualTo("#platform");
    }

    @Test
    void theEnginesJobsRunInThePlatformsScope() {
        assertThat(CompletableFuture.supplyAsync(this::sessionScope, jobs).join())
                .isEqualTo("#platform");
    }

    private String sessionScope() {
        return Objects.requireNonNull(transactions.execute(
                status -> String.valueOf(entities.unwrap(Session.class).getTenantIdentifierValue())));
    }
}
