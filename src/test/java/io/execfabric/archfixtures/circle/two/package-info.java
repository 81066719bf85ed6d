/** The other half of a circle. */
@NullMarked
package io.execfabric.archfixtures.circle.two;

import org.jspecify.annotations.NullMarked;
