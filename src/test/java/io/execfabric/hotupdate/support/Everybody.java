package io.execfabric.hotupdate.support;

import java.util.List;
import java.util.stream.Stream;

/** All who may ask, but those whom a door admits: so that a slice forgets no role that is refused. */
public final class Everybody {

    private static final List<SignedIn> PEOPLE =
            List.of(SignedIn.ADMIN, SignedIn.MEMBER, SignedIn.CONFIRMER, SignedIn.REVIEWER, SignedIn.PLATFORM_ADMIN);

    private Everybody() {}

    /** In a browser. Who has a one-time password is not among them: they are sent to change it, wherever they go. */
    public static List<SignedIn> but(SignedIn... admitted) {
        return PEOPLE.stream()
                .filter(person -> !List.of(admitted).contains(person))
                .toList();
    }

    /** With a token, which needs nothing against other sites: the others' programs, and who is no person with a role. */
    public static List<SignedIn> programsBut(SignedIn... admitted) {
        return Stream.concat(but(admitted).stream().map(SignedIn::byToken), noPerson().stream())
                .toList();
    }

    /** Whom no door for people lets in: anybody's assistant, and the program of who has a one-time password. */
    public static List<SignedIn> noPerson() {
        return Stream.concat(PEOPLE.stream().map(SignedIn::byAi), Stream.of(SignedIn.NEWCOMER.byToken()))
                .toList();
    }
}
