package io.execfabric.hotupdate.execution;

/** A generated file with its bytes. */
public record ArtifactContent(String name, byte[] bytes) {}
