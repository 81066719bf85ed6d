package io.execfabric.hotupdate.execution;

/** A data file of a batch: the name it came with, made harmless; its id; its size in bytes. */
public record UploadedFile(String fileName, String fileId, long size) {}
