/** Forgets what has been kept long enough. */
@NullMarked
package io.execfabric.hotupdate.execution.retention;

import org.jspecify.annotations.NullMarked;
