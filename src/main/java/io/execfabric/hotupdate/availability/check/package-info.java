/** STEP 6: asks each door as its own people and as the neighbours, and keeps the report. */
@NullMarked
package io.execfabric.hotupdate.availability.check;

import org.jspecify.annotations.NullMarked;
