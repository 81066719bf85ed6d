/** The review policy's table as a page. */
@NullMarked
package io.execfabric.hotupdate.updateflow.web;

import org.jspecify.annotations.NullMarked;
