/** One half of a circle. */
@NullMarked
package io.execfabric.archfixtures.circle.one;

import org.jspecify.annotations.NullMarked;
