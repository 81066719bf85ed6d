package io.execfabric.hotupdate.tenancy;

import java.util.List;

/**
 * Which token somebody came in with.
 *
 * @param id the token's id, never its text
 * @param name what its owner calls it
 * @param scopes to which it is narrowed; none when it may do all that its owner may
 */
public record TokenName(String id, String name, List<TokenScope> scopes) {

    public TokenName {
        scopes = TokenScope.ordered(scopes);
    }

    public TokenName(String id, String name) {
        this(id, name, List.of());
    }
}
