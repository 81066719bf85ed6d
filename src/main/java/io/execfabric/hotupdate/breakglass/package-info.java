/**
 * Break-glass: a platform admin's emergency access to one tenant, with a reason, for an hour at most, seen by that tenant
 * and written into its audit trail at each use. What it opens, the availability policy and the run pages decide. May call
 * {@code shared} and {@code tenancy}.
 */
@ApplicationModule(
        displayName = "Break-glass",
        allowedDependencies = {"shared", "tenancy"})
@NullMarked
package io.execfabric.hotupdate.breakglass;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
