/**
 * A tenant's JSON Schema and what it says of an input, within bounds of time, memory, depth and messages: the one place that
 * both the check of a submitted folder and every door to a run ask, so that what is accepted once is usable for ever after.
 * Calls nothing.
 */
@ApplicationModule(
        displayName = "Input schema",
        allowedDependencies = {"shared"})
@NullMarked
package io.execfabric.hotupdate.inputschema;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
