/**
 * What fits a request: ranks the capabilities that the availability policy offers to the caller, and nothing else, against a
 * sentence in English or Chinese, and says why. Each tenant has an index of its own, so that no other tenant's words, counts
 * or rarities take part in its scores.
 */
@ApplicationModule(
        displayName = "Recommendation",
        allowedDependencies = {"shared", "tenancy", "approval", "submission", "capability", "availability"})
@NullMarked
package io.execfabric.hotupdate.recommendation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
