package io.execfabric.hotupdate.tenancy;

/**
 * A token just made.
 *
 * @param text the bearer text, which cannot be read again
 */
public record IssuedToken(TokenFacts facts, String text) {

    /** Without the text: a log must not hold it. */
    @Override
    public String toString() {
        return "IssuedToken[" + facts.id() + "]";
    }
}
