/** What becomes of a version that is live: rollback, off and on, quarantine, revocation. */
@NullMarked
package io.execfabric.hotupdate.capability.lifecycle;

import org.jspecify.annotations.NullMarked;
