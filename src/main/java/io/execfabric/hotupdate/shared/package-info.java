/**
 * The tiny common ground: words of the product as types (tenant id, script code, digest, language, risk, answers), the
 * error catalogue, ids and time. Open to every module, calls none.
 */
@ApplicationModule(
        displayName = "Shared",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package io.execfabric.hotupdate.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
