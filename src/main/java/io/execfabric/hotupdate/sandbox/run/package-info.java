/** Starts a process, feeds it, listens to it, ends it, and proves at the start that all of it works. */
@NullMarked
package io.execfabric.hotupdate.sandbox.run;

import org.jspecify.annotations.NullMarked;
