/** Control groups that bound a run's memory and processes. */
@NullMarked
package io.execfabric.hotupdate.sandbox.memory;

import org.jspecify.annotations.NullMarked;
