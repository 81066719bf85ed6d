/** This module's doors, as STEP 6 asks them. */
@NullMarked
package io.execfabric.hotupdate.execution.door;

import org.jspecify.annotations.NullMarked;
