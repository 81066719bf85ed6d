package io.execfabric.hotupdate.availability.check;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Tenants;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where in the ring of tenants the checks of this node are, and where a sweep begins. */
@Component
public class NeighbourRing {

    private final Tenants tenants;
    private final Neighbours ofSingleChecks;

    NeighbourRing(Tenants tenants) {
        this.tenants = tenants;
        this.ofSingleChecks = new Neighbours(tenants, "");
    }

    /** For one check by itself: others than the check before it had. */
    public List<TenantId> next(TenantId owner) {
        return ofSingleChecks.next(owner);
    }

    /**
     * For a sweep, whose checks take one part of the ring after the other. Each sweep begins one part later than the one before
     * it. So the versions of one sweep meet all tenants if there are enough of them, and each version meets all tenants within
     * as many sweeps as the ring has parts.
     *
     * @param before behind whom the sweep before it began
     */
    public Round after(String before) {
        List<TenantId> part = tenants.neighbours(TenantId.CANARY, before, Neighbours.SAMPLE);
        String begin = part.isEmpty() ? before : part.get(part.size() - 1).value();
        return new Round(begin, new Neighbours(tenants, begin));
    }

    /** @param begin behind whom it begins */
    public record Round(String begin, Neighbours neighbours) {}
}
