/** The audit trail's endpoints. */
@NullMarked
package io.execfabric.hotupdate.audit.web;

import org.jspecify.annotations.NullMarked;
