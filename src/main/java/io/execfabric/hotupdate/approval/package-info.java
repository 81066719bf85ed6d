/**
 * The approval record: what was approved, as canonical JSON, signed. Written by {@code review}, kept by
 * {@code capability}, verified by the runner. May call {@code shared}.
 */
@ApplicationModule(
        displayName = "Approval",
        allowedDependencies = {"shared"})
@NullMarked
package io.execfabric.hotupdate.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
