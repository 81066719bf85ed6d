package io.execfabric.hotupdate.release;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Sets aside what lies below the managed root and is no release, nor leads to one. */
@Component
class UnknownPlaces {

    private static final String WHY = "nothing is registered there";

    private final ManagedDirectory directory;
    private final RegisteredPlaces registered;
    private final InFlight inFlight;
    private final ReleaseReports reports;
    private final ReleaseWatchProperties policy;

    UnknownPlaces(
            ManagedDirectory directory,
            RegisteredPlaces registered,
            InFlight inFlight,
            ReleaseReports reports,
            ReleaseWatchProperties policy) {
        this.directory = directory;
        this.registered = registered;
        this.inFlight = inFlight;
        this.reports = reports;
        this.policy = policy;
    }

    /** How many things were set aside. */
    int setAside() {
        // in this order: what is written meanwhile is in flight until its row can be read
        List<String> found = directory.strangers(registered.withSteps(), policy.mostSetAside()).stream()
                .filter(place -> !inFlight.touches(place))
                .toList();
        if (found.isEmpty()) {
            return 0;
        }
        Set<String> known = registered.withSteps();
        return (int) found.stream()
                .filter(place -> !known.contains(place))
                .filter(this::setAside)
                .count();
    }

    private boolean setAside(String place) {
        Optional<SetAside> moved = directory.setAside(place, WHY);
        moved.ifPresent(found -> reports.setAside(found, null));
        return moved.isPresent();
    }
}
