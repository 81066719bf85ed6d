/**
 * The embedded process engine's set-up: its schema comes from our migrations, its models and forms from the top-level
 * folders, its known holes are closed here. Knows no feature of the product and calls {@code shared} alone.
 */
@ApplicationModule(
        displayName = "Engine",
        allowedDependencies = {"shared"})
@NullMarked
package io.execfabric.hotupdate.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
