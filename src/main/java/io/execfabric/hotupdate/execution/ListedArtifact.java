package io.execfabric.hotupdate.execution;

/** A generated file of one of several runs, without its bytes. */
record ListedArtifact(String executionId, String name, long size, String sha256) {

    ArtifactView view() {
        return new ArtifactView(name, size, sha256);
    }
}
