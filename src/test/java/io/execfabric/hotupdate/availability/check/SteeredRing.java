package io.execfabric.hotupdate.availability.check;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Tenants;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The ring of tenants, one of which can be made to have its turn at each single check besides those whose turn it is. */
@TestComponent
@Primary
public class SteeredRing extends NeighbourRing {

    private volatile @Nullable TenantId always;

    SteeredRing(Tenants tenants) {
        super(tenants);
    }

    public void alwaysAsk(String tenant) {
        always = new TenantId(tenant);
    }

    public void goRound() {
        always = null;
    }

    @Override
    public List<TenantId> next(TenantId owner) {
        TenantId first = always;
        List<TenantId> turn = super.next(owner);
        return first == null || first.equals(owner)
                ? turn
                : Stream.concat(Stream.of(first), turn.stream()).distinct().toList();
    }
}
