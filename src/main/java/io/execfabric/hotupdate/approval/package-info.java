/**
 * The approval record: what was approved, as canonical JSON, signed. Written by {@code review}, kept by
 * {@code capability}, verified by the runner, and by anybody who downloads it with its public key. May call {@code shared} and
 * {@code tenancy}.
 */
@ApplicationModule(
        displayName = "Approval",
        allowedDependencies = {"shared", "tenancy"})
@NullMarked
package io.execfabric.hotupdate.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
