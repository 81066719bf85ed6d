/** Votes, comments, verdicts and approvals as they are stored. */
@NullMarked
package io.execfabric.hotupdate.review.model;

import org.jspecify.annotations.NullMarked;
