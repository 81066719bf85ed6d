package io.execfabric.hotupdate.execution;

import java.util.List;

/** A stored batch of data files, in the order in which they came. */
public record UploadBatchView(String batchNo, List<UploadedFile> files) {}
