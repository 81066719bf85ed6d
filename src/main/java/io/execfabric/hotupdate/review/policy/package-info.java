/** What the review policy is told and what its verdict means. */
@NullMarked
package io.execfabric.hotupdate.review.policy;

import org.jspecify.annotations.NullMarked;
