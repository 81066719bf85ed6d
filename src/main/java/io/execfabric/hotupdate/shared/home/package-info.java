/** The home directory of a server, held by one server at a time. */
@NullMarked
package io.execfabric.hotupdate.shared.home;

import org.jspecify.annotations.NullMarked;
