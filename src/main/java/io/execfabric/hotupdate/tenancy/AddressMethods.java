package io.execfabric.hotupdate.tenancy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Which methods an address takes, from whomever: what an answer with 405 has to name. */
public interface AddressMethods {

    /** Empty where there is no such address. */
    List<String> of(HttpServletRequest request);
}
