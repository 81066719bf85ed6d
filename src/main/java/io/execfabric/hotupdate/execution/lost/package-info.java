/** What becomes of a run whose node died, or whose process was deleted. */
@NullMarked
package io.execfabric.hotupdate.execution.lost;

import org.jspecify.annotations.NullMarked;
