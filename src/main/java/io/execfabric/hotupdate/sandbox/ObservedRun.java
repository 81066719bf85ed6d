package io.execfabric.hotupdate.sandbox;

/** How a run ended, and what was seen of it. */
public record ObservedRun(SandboxResult result, SandboxObservation observation) {}
