/** The flow of a quarantined version: from a broken isolation or wrong bytes to the decision of a platform admin. */
@NullMarked
package io.execfabric.hotupdate.updateflow.quarantine;

import org.jspecify.annotations.NullMarked;
