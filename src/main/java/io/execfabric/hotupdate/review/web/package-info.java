/** The reviewer's desk over REST. */
@NullMarked
package io.execfabric.hotupdate.review.web;

import org.jspecify.annotations.NullMarked;
