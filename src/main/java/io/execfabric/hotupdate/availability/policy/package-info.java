/** Who may do what with a live version, as rules that give a reason. */
@NullMarked
package io.execfabric.hotupdate.availability.policy;

import org.jspecify.annotations.NullMarked;
