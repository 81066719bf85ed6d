/** From a request to ranked Skills that the caller may run, and what is offered to AIs. */
@NullMarked
package io.execfabric.hotupdate.recommendation.ranking;

import org.jspecify.annotations.NullMarked;
