/** Servers on one home, one after the other: what a start may do, and that it does nothing else. */
@org.jspecify.annotations.NullMarked
package io.execfabric.hotupdate.restart;
