/**
 * Reads what strace wrote about a run. Every text of the script's own making (paths, arguments, what it sends) comes as
 * hexadecimal digits, so no name can look like a line of the trace.
 */
@NullMarked
package io.execfabric.hotupdate.sandbox.trace;

import org.jspecify.annotations.NullMarked;
