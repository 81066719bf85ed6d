/** Emergency access as pages and for programs. */
@NullMarked
package io.execfabric.hotupdate.breakglass.web;

import org.jspecify.annotations.NullMarked;
