/**
 * STEPS 1–2. Intake: unpacks safely, applies the folder and README rules, computes the digest, stores the package in the
 * tenant's own boundary, and keeps the submission's state. Announces what happens; {@code updateflow} listens.
 */
@ApplicationModule(
        displayName = "Submission",
        allowedDependencies = {"shared", "markdown", "inputschema", "tenancy", "sandbox", "audit"})
@NullMarked
package io.execfabric.hotupdate.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
