/** Pages and endpoints of the catalogue. */
@NullMarked
package io.execfabric.hotupdate.availability.web;

import org.jspecify.annotations.NullMarked;
