/**
 * STEP 4. Approved bytes into the managed execution directory: atomically, read-only, digest-checked. The only writer below
 * its root.
 */
@ApplicationModule(
        displayName = "Release",
        allowedDependencies = {"shared", "tenancy", "node", "submission"})
@NullMarked
package io.execfabric.hotupdate.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
