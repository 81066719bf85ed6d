package io.execfabric.hotupdate.execution;

/** A generated file: name relative to the run's artifact directory, size in bytes, SHA-256 in hex. */
public record ArtifactView(String name, long size, String sha256) {}
