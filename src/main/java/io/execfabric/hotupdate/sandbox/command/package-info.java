/** The command line that closes a run in: mounts, namespaces, limits, the filter of system calls, the trace. */
@NullMarked
package io.execfabric.hotupdate.sandbox.command;

import org.jspecify.annotations.NullMarked;
