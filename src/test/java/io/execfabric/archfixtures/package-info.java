/** Classes that each break one rule of the architecture, to prove that the rule catches them. Nothing uses them. */
@NullMarked
package io.execfabric.archfixtures;

import org.jspecify.annotations.NullMarked;
