package io.execfabric.hotupdate.inputschema;

/**
 * A look ended without an answer: it went past its bound of steps or depth, or the validator gave up. What is looked at is
 * at fault, and the same look would end so again.
 */
public final class NoAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAnswerException() {
        super("A look at a tenant's text went past its bound", null, false, false);
    }

    NoAnswerException(RuntimeException why) {
        super("The validator gave up at a tenant's text", why);
    }
}
