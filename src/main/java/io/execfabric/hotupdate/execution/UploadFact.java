package io.execfabric.hotupdate.execution;

/** A data file without its bytes. */
record UploadFact(String batchNo, String fileId, String fileName, long size, String sha256) {

    UploadedFile view() {
        return new UploadedFile(fileName, fileId, size);
    }
}
