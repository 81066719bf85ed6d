/** The review policy as a DMN table: read, checked before it is deployed, asked in each review. */
@NullMarked
package io.execfabric.hotupdate.updateflow.policy;

import org.jspecify.annotations.NullMarked;
