/** Takes runs from the queue, verifies their bytes, runs them in the sandbox and records how they end. */
@NullMarked
package io.execfabric.hotupdate.execution.runner;

import org.jspecify.annotations.NullMarked;
