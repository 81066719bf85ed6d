/**
 * STEP 3, static evidence: what known tools and own rules see in the package under review, without running it. Each tool runs
 * in the sandbox, has a time limit of its own and may fail: that is reported, and stops nobody.
 */
@ApplicationModule(
        displayName = "Scan",
        allowedDependencies = {"shared", "tenancy", "sandbox", "submission"})
@NullMarked
package io.execfabric.hotupdate.scan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
