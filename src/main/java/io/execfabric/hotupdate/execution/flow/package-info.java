/** The two processes that a run may be in: waiting for a confirmation, and lost. */
@NullMarked
package io.execfabric.hotupdate.execution.flow;

import org.jspecify.annotations.NullMarked;
