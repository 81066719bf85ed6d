/** Asks the doors again for what is live: all of it in turn, and at once what was touched. */
@NullMarked
package io.execfabric.hotupdate.availability.sweep;

import org.jspecify.annotations.NullMarked;
