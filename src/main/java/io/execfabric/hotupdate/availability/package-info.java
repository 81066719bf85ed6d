/**
 * STEP 6. The one answer to "may this principal see, run or be offered this, now, and if not why", the doors that ask it,
 * and the permission checks that walk all doors before anything goes live.
 */
@ApplicationModule(
        displayName = "Availability",
        allowedDependencies = {"shared", "tenancy", "approval", "breakglass", "markdown", "capability"})
@NullMarked
package io.execfabric.hotupdate.availability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
