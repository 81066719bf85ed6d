package io.execfabric.hotupdate.execution.model;

import io.execfabric.hotupdate.execution.ArtifactView;

/** A generated file of one of several runs, without its bytes. */
public record ListedArtifact(String executionId, String name, long size, String sha256) {

    public ArtifactView view() {
        return new ArtifactView(name, size, sha256);
    }
}
