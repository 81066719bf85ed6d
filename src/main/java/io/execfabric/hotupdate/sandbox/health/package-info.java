/** Says what the self-test found, to operators. */
@NullMarked
package io.execfabric.hotupdate.sandbox.health;

import org.jspecify.annotations.NullMarked;
