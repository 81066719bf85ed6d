package io.execfabric.hotupdate.execution.upload;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of data files.
 *
 * @param maxFiles in one batch
 * @param maxFileSize of one file
 * @param maxBatchSize of one batch; the server's own limit of a request, 21 MB, comes first
 * @param maxTenantSize of all batches of a tenant that are kept
 */
@ConfigurationProperties("hotupdate.uploads")
record UploadProperties(
        @DefaultValue("20") int maxFiles,
        @DefaultValue("10MB") DataSize maxFileSize,
        @DefaultValue("20MB") DataSize maxBatchSize,
        @DefaultValue("1GB") DataSize maxTenantSize) {}
