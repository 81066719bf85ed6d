/** What the platform publishes, and which tenants hold it. */
@NullMarked
package io.execfabric.hotupdate.capability.publicarea;

import org.jspecify.annotations.NullMarked;
