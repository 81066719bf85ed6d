package io.execfabric.hotupdate.capability;

/**
 * A version left its quarantine, whichever way; published in the transaction that did it.
 *
 * @param state what it is now
 */
public record QuarantineEnded(QuarantinedVersion version, SkillVersionState state) {}
