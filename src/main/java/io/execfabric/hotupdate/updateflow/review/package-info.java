/**
 * The review tasks of the flow: what the form shows, what a reviewer sent, and the way to complete one without
 * Tasklist.
 */
@NullMarked
package io.execfabric.hotupdate.updateflow.review;

import org.jspecify.annotations.NullMarked;
