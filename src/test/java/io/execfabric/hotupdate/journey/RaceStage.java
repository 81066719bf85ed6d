package io.execfabric.hotupdate.journey;

/**
 * Where a contest is held.
 *
 * @param submission the id of the submission; empty in a contest without one
 * @param digest of its package
 * @param code of the capability
 * @param target the version that a rollback goes back to
 */
record RaceStage(String submission, String digest, String code, int target) {}
