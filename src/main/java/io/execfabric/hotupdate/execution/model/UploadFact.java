package io.execfabric.hotupdate.execution.model;

import io.execfabric.hotupdate.execution.UploadedFile;

/** A data file without its bytes. */
public record UploadFact(String batchNo, String fileId, String fileName, long size, String sha256) {

    public UploadedFile view() {
        return new UploadedFile(fileName, fileId, size);
    }
}
