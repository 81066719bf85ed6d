/**
 * Runs: request, confirmation ticket, durable queue, runner, output and generated files. The runner takes a Skill version's
 * id, never a source text, and verifies approval and bytes before each run.
 */
@ApplicationModule(
        displayName = "Execution",
        allowedDependencies = {
            "shared",
            "inputschema",
            "engine",
            "node",
            "tenancy",
            "approval",
            "audit",
            "breakglass",
            "sandbox",
            "submission",
            "release",
            "capability",
            "availability"
        })
@NullMarked
package io.execfabric.hotupdate.execution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
