/** Compares what the suite is answered with what the interface's description says. */
@NullMarked
package io.execfabric.hotupdate.support.openapi;

import org.jspecify.annotations.NullMarked;
