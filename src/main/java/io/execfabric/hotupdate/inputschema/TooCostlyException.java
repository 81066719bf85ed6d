package io.execfabric.hotupdate.inputschema;

/** Looking went past its bound of steps or depth; what is looked at is at fault, and the same look would end so again. */
public final class TooCostlyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooCostlyException() {
        super("A look at a tenant's text went past its bound", null, false, false);
    }
}
