/**
 * The append-only trail: every module announces an {@link io.execfabric.hotupdate.shared.Audited} event, and this one
 * records it in the transaction of the change. May call {@code shared} and {@code tenancy}.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"shared", "tenancy"})
@NullMarked
package io.execfabric.hotupdate.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
