package io.execfabric.hotupdate.availability.sweep;

import io.execfabric.hotupdate.availability.check.DoorChecks.Asked;
import io.execfabric.hotupdate.availability.check.NeighbourRing;
import io.execfabric.hotupdate.availability.check.NeighbourRing.Round;
import io.execfabric.hotupdate.availability.check.Neighbours;
import io.execfabric.hotupdate.capability.AuthorisedSet;
import io.execfabric.hotupdate.capability.ForeignAuthorisation;
import io.execfabric.hotupdate.shared.TenantId;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The way through what is to be looked at: one page of ids in memory at a time, one small transaction per version. */
@Component
class SweepWalk {

    private static final int PAGE = 200;

    private final AuthorisedSet authorised;
    private final VersionLook versions;
    private final LeakClosing closing;
    private final NeighbourRing ring;

    SweepWalk(AuthorisedSet authorised, VersionLook versions, LeakClosing closing, NeighbourRing ring) {
        this.authorised = authorised;
        this.versions = versions;
        this.closing = closing;
        this.ring = ring;
    }

    /** How many versions there are to look at; of all tenants when none is named. */
    long live(List<TenantId> scope) {
        return scope.isEmpty()
                ? authorised.live()
                : scope.stream().mapToLong(authorised::liveWith).sum();
    }

    Round after(String lastBegin) {
        return ring.after(lastBegin);
    }

    void removeForeign(SweepTally tally) {
        List<ForeignAuthorisation> found = authorised.foreign(PAGE);
        while (!found.isEmpty()) {
            found.forEach(one -> closing.remove(one).ifPresent(broken -> tally.leak(broken, "authorised-tenants")));
            found = authorised.foreign(PAGE);
        }
    }

    void all(Neighbours neighbours, SweepTally tally) {
        walk(after -> authorised.liveAfter(after, PAGE), owner -> new Asked(neighbours.next(owner), null), tally);
    }

    void of(TenantId tenant, SweepTally tally) {
        Function<TenantId, Asked> sample = owner -> new Asked(ring.next(owner), tenant);
        walk(after -> authorised.liveOf(tenant, after, PAGE), sample, tally);
        walk(after -> authorised.liveGrantedTo(tenant, after, PAGE), sample, tally);
    }

    private void walk(Pages pages, Function<TenantId, Asked> sample, SweepTally tally) {
        List<String> page = pages.after("");
        while (!page.isEmpty()) {
            page.forEach(version -> versions.look(version, sample, tally));
            page = pages.after(page.get(page.size() - 1));
        }
    }

    /** Ids of live versions, in order, after one of them. */
    private interface Pages {

        List<String> after(String id);
    }
}
