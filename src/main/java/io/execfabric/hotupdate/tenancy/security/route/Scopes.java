package io.execfabric.hotupdate.tenancy.security.route;

import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.TokenScope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which scopes of a narrowed token open a route; its person's roles are asked besides. Whoever may start something may also
 * see what became of it, where the answer's {@code Location} leads and what a called tool answers, and nothing more: no
 * list, and nothing of a folder. So a pipeline's token hands in, learns whether it was taken, and can do nothing else.
 *
 * @param any one of these is enough; the first is the one to ask for. None at all closes the route for narrowed tokens
 */
record Scopes(List<TokenScope> any) {

    /** For all that nobody has thought about, and for pages, which take no tokens. */
    static final Scopes NONE = new Scopes(List.of());

    /** Who somebody is, every token may ask. */
    static final Scopes EACH = of(TokenScope.values());

    static final Scopes READ = of(TokenScope.READ);
    static final Scopes SUBMIT = of(TokenScope.SUBMIT);
    static final Scopes RUN = of(TokenScope.RUN);
    static final Scopes MANAGE = of(TokenScope.MANAGE);
    /** What became of a submission. */
    static final Scopes READ_OR_SUBMIT = of(TokenScope.READ, TokenScope.SUBMIT);
    /** What became of a run, and the assistants' protocol, which itself asks for RUN where a tool is called. */
    static final Scopes READ_OR_RUN = of(TokenScope.READ, TokenScope.RUN);

    private static Scopes of(TokenScope... any) {
        return new Scopes(List.of(any));
    }

    boolean admit(Caller caller) {
        return caller.scopes().isEmpty() || any.stream().anyMatch(caller::reaches);
    }

    /** Which one to ask for. */
    Optional<TokenScope> asked() {
        return any.stream().findFirst();
    }

    /** For people who read the interface's description. */
    String said() {
        return any.isEmpty()
                ? "Closed to tokens with scopes."
                : "A token with scopes needs "
                        + any.stream().map(scope -> "`" + scope.word() + "`").collect(Collectors.joining(" or ")) + ".";
    }
}
