/** Real server processes on one database: together, and killed. Slow, so in the group {@code deep}. */
@org.jspecify.annotations.NullMarked
package io.execfabric.hotupdate.cluster;
