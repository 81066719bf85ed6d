package io.execfabric.hotupdate.release;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Places that are being written now, though no committed row names them yet: they are not unknown. */
@Component
class InFlight {

    private final Set<ReleasePath> places = ConcurrentHashMap.newKeySet();

    /** Until the present transaction ends. */
    void add(ReleasePath place) {
        places.add(place);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                places.remove(place);
            }
        });
    }

    /** Whether {@code place} is, or leads to, one of them. */
    boolean touches(String place) {
        return places.stream()
                .map(one -> one.relative().value())
                .anyMatch(one -> one.equals(place) || one.startsWith(place + "/"));
    }
}
