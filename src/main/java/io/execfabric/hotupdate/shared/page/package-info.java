/** What lists are asked for and answered by: cursors that nobody else can make, times, places in an order. */
@NullMarked
package io.execfabric.hotupdate.shared.page;

import org.jspecify.annotations.NullMarked;
