/** From a reviewer's decision to the signed approval, by rules that give a reason. */
@NullMarked
package io.execfabric.hotupdate.review.decision;

import org.jspecify.annotations.NullMarked;
