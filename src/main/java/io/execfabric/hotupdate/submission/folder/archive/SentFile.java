package io.execfabric.hotupdate.submission.folder.archive;

import io.execfabric.hotupdate.submission.folder.FolderFile;

/**
 * One file of a folder that comes file by file.
 *
 * @param name as its sender says
 * @param size in bytes
 */
public record SentFile(String name, long size, FolderFile.Content content) {}
