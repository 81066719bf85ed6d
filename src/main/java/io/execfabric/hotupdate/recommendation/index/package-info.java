/** One index for each tenant. */
@NullMarked
package io.execfabric.hotupdate.recommendation.index;

import org.jspecify.annotations.NullMarked;
