/**
 * Who is asking: tenants, users, roles, tokens, the one login for portal, REST and webapps, the route table, and the
 * database's tenant barrier. May call nothing but {@code shared} and {@code engine}.
 */
@ApplicationModule(
        displayName = "Tenancy",
        allowedDependencies = {"shared", "engine"})
@NullMarked
package io.execfabric.hotupdate.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
