/** How much a tenant may run. */
@NullMarked
package io.execfabric.hotupdate.execution.quota;

import org.jspecify.annotations.NullMarked;
