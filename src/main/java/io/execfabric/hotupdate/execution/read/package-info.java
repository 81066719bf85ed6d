/** Runs, their logs and their evidence as people read them. */
@NullMarked
package io.execfabric.hotupdate.execution.read;

import org.jspecify.annotations.NullMarked;
