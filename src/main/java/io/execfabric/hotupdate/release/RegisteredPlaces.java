package io.execfabric.hotupdate.release;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** All releases that are registered, read part by part. */
@Component
class RegisteredPlaces {

    private static final int PART = 500;

    private final ReleaseSlotRepository slots;

    RegisteredPlaces(ReleaseSlotRepository slots) {
        this.slots = slots;
    }

    void forEach(Consumer<ReleaseSlot> work) {
        String after = "";
        List<ReleaseSlot> part;
        do {
            part = slots.findByIdGreaterThanOrderById(after, Limit.of(PART));
            part.forEach(work);
            after = part.isEmpty() ? after : part.get(part.size() - 1).id();
        } while (part.size() == PART);
    }

    /** Every place with the directories that lead to it. */
    Set<String> withSteps() {
        Set<String> steps = new HashSet<>();
        forEach(slot -> {
            String place = slot.path().relative().value();
            steps.add(place);
            for (int slash = place.indexOf('/'); slash > 0; slash = place.indexOf('/', slash + 1)) {
                steps.add(place.substring(0, slash));
            }
        });
        return steps;
    }
}
