/** A person's yes or no to a run that waits for it. */
@NullMarked
package io.execfabric.hotupdate.execution.confirmation;

import org.jspecify.annotations.NullMarked;
