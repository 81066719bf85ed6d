/** Findings: code, place, and words in both languages. */
@NullMarked
package io.execfabric.hotupdate.shared.finding;

import org.jspecify.annotations.NullMarked;
