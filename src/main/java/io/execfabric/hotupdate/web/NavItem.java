package io.execfabric.hotupdate.web;

/**
 * One entry of the navigation.
 *
 * @param key of its text in the message bundles, below {@code nav.}
 * @param path where it leads
 * @param current whether the present page is below it
 */
record NavItem(String key, String path, boolean current) {}
