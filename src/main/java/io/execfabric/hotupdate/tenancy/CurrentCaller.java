package io.execfabric.hotupdate.tenancy;

import java.util.Optional;

/** Who is asking right now; the only way a controller or facade learns it. */
public interface CurrentCaller {

    /** The caller of the present request; 401 when there is none. */
    Caller get();

    /** The caller, if anybody is signed in. */
    Optional<Caller> find();
}
