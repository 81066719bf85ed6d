/** The submission as an aggregate, its rounds and what is stored of them. */
@NullMarked
package io.execfabric.hotupdate.submission.model;

import org.jspecify.annotations.NullMarked;
