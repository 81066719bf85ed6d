package io.execfabric.hotupdate.release;

/**
 * Something below the managed root that did not belong there.
 *
 * @param place where it was, relative to the root
 * @param what what was wrong with it, in words
 * @param keptAs its name among what is set aside; nothing is ever deleted there
 */
record DisplacedRelease(String place, String what, String keptAs) {}
