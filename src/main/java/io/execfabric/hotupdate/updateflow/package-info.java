/**
 * The hot-update process: its contract (ids, variables, errors), its delegates and listeners, and the only door to the
 * engine for it. Knows the order of the steps; each step's work is its own module's.
 */
@ApplicationModule(
        displayName = "Update flow",
        allowedDependencies = {
            "shared",
            "engine",
            "tenancy",
            "approval",
            "audit",
            "submission",
            "scan",
            "trial",
            "review",
            "release",
            "capability",
            "availability"
        })
@NullMarked
package io.execfabric.hotupdate.updateflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
