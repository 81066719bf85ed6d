/**
 * The append-only trail: every module announces an {@link io.execfabric.hotupdate.shared.Audited} event, and this one
 * records it in the transaction of the change. What is recorded is sealed, batch after batch, so that a change afterwards
 * shows. May call {@code shared}, {@code tenancy}, and {@code approval} for the platform's signature.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"shared", "tenancy", "approval"})
@NullMarked
package io.execfabric.hotupdate.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
