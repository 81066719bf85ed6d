/**
 * Turns untrusted Markdown of tenants into HTML that is safe to show. One renderer for the reviewer's desk and for the
 * tenant's own pages, so that neither can be laxer than the other. Calls no other module.
 */
@ApplicationModule(
        displayName = "Markdown",
        allowedDependencies = {"shared"})
@NullMarked
package io.execfabric.hotupdate.markdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
