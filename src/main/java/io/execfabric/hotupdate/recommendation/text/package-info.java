/** Words in both languages, and what of a Skill is searched. */
@NullMarked
package io.execfabric.hotupdate.recommendation.text;

import org.jspecify.annotations.NullMarked;
