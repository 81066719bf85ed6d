/** The inbox as a page and over REST. */
@NullMarked
package io.execfabric.hotupdate.notification.web;

import org.jspecify.annotations.NullMarked;
