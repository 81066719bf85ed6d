package io.execfabric.hotupdate.tenancy;

/**
 * Which token somebody came in with.
 *
 * @param id the token's id, never its text
 * @param name what its owner calls it
 */
public record TokenName(String id, String name) {}
