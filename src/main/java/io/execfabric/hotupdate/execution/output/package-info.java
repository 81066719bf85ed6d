/** What a run writes, as it writes it. */
@NullMarked
package io.execfabric.hotupdate.execution.output;

import org.jspecify.annotations.NullMarked;
