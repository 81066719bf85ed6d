/**
 * STEP 3, trial run: the package under review, and the live version beside it, run once in the sandbox with the folder's own
 * sample, without network, for at most five seconds; what each did, and how the two differ, is kept for the reviewer.
 */
@ApplicationModule(
        displayName = "Trial run",
        allowedDependencies = {"shared", "sandbox", "submission", "release", "capability"})
@NullMarked
package io.execfabric.hotupdate.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
