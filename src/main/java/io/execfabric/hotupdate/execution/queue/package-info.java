/** The queue of runs: who is next, in which tenant, on which node. */
@NullMarked
package io.execfabric.hotupdate.execution.queue;

import org.jspecify.annotations.NullMarked;
