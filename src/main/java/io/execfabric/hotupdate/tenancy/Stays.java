package io.execfabric.hotupdate.tenancy;

/** The one place that knows what is held open for whom, and that ends it; a request's own end needs nothing but this. */
public interface Stays {

    /** That of the request on this thread; {@link Stay#UNBOUNDED} where there is none. */
    Stay current();

    /** One more for the same caller, for what outlives the request. */
    Kept keep();

    /**
     * Asks now, and bars a new password of the caller until the present transaction ends: 401 unless the present request's
     * credential still counts. For what makes another credential of it.
     */
    void confirm();

    /** A stay that lasts until it is given up. */
    interface Kept extends Stay, AutoCloseable {

        @Override
        void close();
    }
}
