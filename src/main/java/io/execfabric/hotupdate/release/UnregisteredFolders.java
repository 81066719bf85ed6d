package io.execfabric.hotupdate.release;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Sets aside what lies below the managed root and is no release, nor leads to one. */
@Component
class UnregisteredFolders {

    private static final String WHY = "nothing is registered there";

    private final ManagedDirectory directory;
    private final RegisteredPlaces registered;
    private final ReleaseReports reports;
    private final ReleaseWatchProperties policy;

    UnregisteredFolders(
            ManagedDirectory directory,
            RegisteredPlaces registered,
            ReleaseReports reports,
            ReleaseWatchProperties policy) {
        this.directory = directory;
        this.registered = registered;
        this.reports = reports;
        this.policy = policy;
    }

    /** How many things were set aside. */
    int setAside() {
        List<String> found = directory.strangers(registered.withSteps(), policy.mostSetAside());
        if (found.isEmpty()) {
            return 0;
        }
        // in this order: a place is registered before anything is written there
        Set<String> known = registered.withSteps();
        return (int) found.stream()
                .filter(place -> !known.contains(place))
                .filter(this::setAside)
                .count();
    }

    private boolean setAside(String place) {
        Optional<DisplacedRelease> moved = directory.setAside(place, WHY);
        moved.ifPresent(found -> reports.setAside(found, null));
        return moved.isPresent();
    }
}
