/** Runs and confirmations over REST. */
@NullMarked
package io.execfabric.hotupdate.execution.web;

import org.jspecify.annotations.NullMarked;
