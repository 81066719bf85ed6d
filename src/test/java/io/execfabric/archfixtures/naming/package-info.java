/** Names that say nothing or something untrue. */
@NullMarked
package io.execfabric.archfixtures.naming;

import org.jspecify.annotations.NullMarked;
