/** Files that are handed to a run. */
@NullMarked
package io.execfabric.hotupdate.execution.upload;

import org.jspecify.annotations.NullMarked;
