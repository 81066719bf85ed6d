/**
 * The only place that starts an operating-system process: runs, trial runs, syntax checks and scanners go
 * through {@link io.execfabric.hotupdate.sandbox.Sandbox}. Isolation is the operating system's. May call {@code shared}.
 */
@ApplicationModule(
        displayName = "Sandbox",
        allowedDependencies = {"shared"})
@NullMarked
package io.execfabric.hotupdate.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
