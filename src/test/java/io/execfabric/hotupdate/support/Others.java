package io.execfabric.hotupdate.support;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One of each role, to be refused one by one where only some are let in. */
public final class Others {

    private static final List<SignedIn> EVERYBODY =
            List.of(SignedIn.ADMIN, SignedIn.MEMBER, SignedIn.CONFIRMER, SignedIn.REVIEWER, SignedIn.PLATFORM_ADMIN);

    private Others() {}

    /** At a browser. */
    public static List<SignedIn> than(SignedIn... admitted) {
        return EVERYBODY.stream()
                .filter(who -> !Arrays.asList(admitted).contains(who))
                .toList();
    }

    /** Their programs, and the assistants of everybody: also of who is let in. */
    public static List<SignedIn> programsThan(SignedIn... admitted) {
        return Stream.concat(
                        than(admitted).stream().map(SignedIn::byToken),
                        EVERYBODY.stream().map(SignedIn::byAi))
                .toList();
    }
}
