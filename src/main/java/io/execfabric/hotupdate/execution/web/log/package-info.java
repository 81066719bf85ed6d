/** The log of a run as it is printed: one reading for all who follow it, and no thread for any of them. */
@NullMarked
package io.execfabric.hotupdate.execution.web.log;

import org.jspecify.annotations.NullMarked;
