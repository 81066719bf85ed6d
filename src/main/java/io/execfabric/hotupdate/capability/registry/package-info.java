/**
 * Scripts, Skills, their versions, authorisations, grants and revocations as they are stored, and STEP 4 that writes
 * them.
 */
@NullMarked
package io.execfabric.hotupdate.capability.registry;

import org.jspecify.annotations.NullMarked;
