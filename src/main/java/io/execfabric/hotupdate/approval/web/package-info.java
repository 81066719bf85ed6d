/** Endpoints of the approval keys. */
@NullMarked
package io.execfabric.hotupdate.approval.web;

import org.jspecify.annotations.NullMarked;
