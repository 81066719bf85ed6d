/**
 * STEP 3. The reviewer's desk: dossier (with what {@code scan} and {@code trial} saw), the review policy, the rules of a
 * decision, votes, and the signed approval record. Reaches the open task and the policy's table through its own ports
 * {@code ReviewTasks} and {@code ReviewPolicy}, which {@code updateflow} implements.
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
            "scan",
            "trial"
        })
@NullMarked
package io.execfabric.hotupdate.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
