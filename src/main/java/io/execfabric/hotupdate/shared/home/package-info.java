/** The home directory of a server, held by one server at a time, and where the platform is reached from outside. */
@NullMarked
package io.execfabric.hotupdate.shared.home;

import org.jspecify.annotations.NullMarked;
