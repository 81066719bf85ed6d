/** This module's own doors, as STEP 6 asks them. */
@NullMarked
package io.execfabric.hotupdate.availability.door;

import org.jspecify.annotations.NullMarked;
