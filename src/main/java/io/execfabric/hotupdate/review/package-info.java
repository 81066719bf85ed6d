/**
 * STEP 3. The reviewer's desk: dossier, the rules of a decision, votes, and the signed approval record. Reaches the open
 * task through its own port {@code ReviewTasks}, which {@code updateflow} implements.
 */
@ApplicationModule(
        displayName = "Review",
        allowedDependencies = {
            "shared",
            "markdown",
            "tenancy",
            "approval",
            "sandbox",
            "submission",
            "capability",
            "trial"
        })
@NullMarked
package io.execfabric.hotupdate.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
