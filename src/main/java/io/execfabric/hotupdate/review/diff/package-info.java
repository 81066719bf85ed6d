/** Texts and packages compared. */
@NullMarked
package io.execfabric.hotupdate.review.diff;

import org.jspecify.annotations.NullMarked;
