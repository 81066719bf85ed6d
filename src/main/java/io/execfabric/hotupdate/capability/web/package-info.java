/** Revocations as a page and for programs. */
@NullMarked
package io.execfabric.hotupdate.capability.web;

import org.jspecify.annotations.NullMarked;
