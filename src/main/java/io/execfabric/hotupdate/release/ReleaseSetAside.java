package io.execfabric.hotupdate.release;

/**
 * A copy of a release was found changed and is set aside; published in the transaction that records it.
 *
 * @param findingId names the finding
 * @param what what was wrong with it, in words
 */
public record ReleaseSetAside(String findingId, ReleasePath release, String what) {}
