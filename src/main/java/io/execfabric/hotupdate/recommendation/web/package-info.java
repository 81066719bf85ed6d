/** Recommendations over REST and as a page. */
@NullMarked
package io.execfabric.hotupdate.recommendation.web;

import org.jspecify.annotations.NullMarked;
