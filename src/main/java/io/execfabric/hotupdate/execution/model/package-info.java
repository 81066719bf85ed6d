/** The run as an aggregate, what belongs to it, and what is stored of it. */
@NullMarked
package io.execfabric.hotupdate.execution.model;

import org.jspecify.annotations.NullMarked;
