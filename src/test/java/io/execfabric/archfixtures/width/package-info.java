/** Types that take too much, with a reason and without one. */
@NullMarked
package io.execfabric.archfixtures.width;

import org.jspecify.annotations.NullMarked;
