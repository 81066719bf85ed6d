package io.execfabric.hotupdate.shared;

import java.util.Optional;
import java.util.stream.Stream;

/** What a failure was caused by: libraries wrap what is thrown inside them, some twice. */
public final class Causes {

    private static final int DEEPEST = 50;

    private Causes() {}

    /** The failure itself, what it was caused by, and so on; one that is its own cause has an end, too. */
    public static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }

    /** The outermost one of this kind. */
    public static <T> Optional<T> first(Throwable failure, Class<T> kind) {
        return of(failure).filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** What it all began with. */
    public static Throwable root(Throwable failure) {
        return of(failure).reduce(failure, (outer, inner) -> inner);
    }
}
