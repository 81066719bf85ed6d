/** Problem documents of those who answer before any controller does. */
@NullMarked
package io.execfabric.hotupdate.shared.problem;

import org.jspecify.annotations.NullMarked;
