/** What the drift watch found, as a page and for programs. */
@NullMarked
package io.execfabric.hotupdate.release.web;

import org.jspecify.annotations.NullMarked;
