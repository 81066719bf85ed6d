package io.execfabric.hotupdate.submission.check;

import io.execfabric.hotupdate.submission.folder.archive.ArchiveLimits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code hotupdate.submission.*}: how large a folder may be and how long a tenant has for a fix.
 *
 * <p>Wide, since each field is a setting that an operator names by itself; Spring alone makes it.
 *
 * @param fixTime how long a tenant may take to answer a change request
 * @param maxUpload largest zip, and largest sum of files sent one by one
 * @param maxUnpacked largest folder
 * @param maxFile largest single file
 * @param maxFiles most files in a folder
 * @param maxRatio how many times its packed size a zip may grow (looked at beyond 1 MiB)
 * @param maxPathLength most characters of a path, at most 240
 * @param maxDepth most levels of a path, at most 12
 * @param syntaxTime how long the entry file's syntax check may take
 */
@ConfigurationProperties("hotupdate.submission")
public record SubmissionProperties(
        @DefaultValue("14d") Duration fixTime,
        @DefaultValue("20MB") DataSize maxUpload,
        @DefaultValue("50MB") DataSize maxUnpacked,
        @DefaultValue("10MB") DataSize maxFile,
        @DefaultValue("2000") int maxFiles,
        @DefaultValue("200") int maxRatio,
        @DefaultValue("240") int maxPathLength,
        @DefaultValue("12") int maxDepth,
        @DefaultValue("5s") Duration syntaxTime) {

    public ArchiveLimits archiveLimits() {
        return new ArchiveLimits(
                maxUpload.toBytes(),
                maxUnpacked.toBytes(),
                maxFile.toBytes(),
                maxFiles,
                maxRatio,
                maxPathLength,
                maxDepth);
    }
}
