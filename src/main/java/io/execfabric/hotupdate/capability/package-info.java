/**
 * STEP 5. What a tenant has: Script, Script version, Skill, Skill version and tenant authorisation, and the one live pointer.
 */
@ApplicationModule(
        displayName = "Capability",
        allowedDependencies = {"shared", "markdown", "tenancy", "approval", "submission", "release"})
@NullMarked
package io.execfabric.hotupdate.capability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
