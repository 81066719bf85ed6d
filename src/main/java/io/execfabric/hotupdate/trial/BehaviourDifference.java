package io.execfabric.hotupdate.trial;

/**
 * Something in which the package under review behaves unlike the live version.
 *
 * @param aspect {@code exitCode}, {@code stdout}, {@code stderr}, {@code filesWritten}, {@code programsStarted} or
 *     {@code connectionsAttempted}
 * @param live what only the live version did or said; empty when it did nothing the other did not
 * @param candidate what only the package under review did or said
 */
public record BehaviourDifference(String aspect, String live, String candidate) {}
