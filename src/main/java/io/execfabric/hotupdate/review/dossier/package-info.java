/** All that a reviewer is shown of a submission. */
@NullMarked
package io.execfabric.hotupdate.review.dossier;

import org.jspecify.annotations.NullMarked;
