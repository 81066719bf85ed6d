/** Comments on lines, and the lines that they follow from round to round. */
@NullMarked
package io.execfabric.hotupdate.review.comment;

import org.jspecify.annotations.NullMarked;
