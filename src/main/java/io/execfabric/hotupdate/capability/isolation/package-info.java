/** Who holds a version, for the checks of STEP 6. */
@NullMarked
package io.execfabric.hotupdate.capability.isolation;

import org.jspecify.annotations.NullMarked;
