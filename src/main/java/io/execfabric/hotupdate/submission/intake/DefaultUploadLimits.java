package io.execfabric.hotupdate.submission.intake;

import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.submission.UploadLimits;
import io.execfabric.hotupdate.submission.check.SubmissionProperties;
import io.execfabric.hotupdate.submission.folder.archive.ArchiveLimits;
import org.springframework.stereotype.Component;

@Component("uploadLimits")
class DefaultUploadLimits implements UploadLimits {

    private final SubmissionProperties properties;

    DefaultUploadLimits(SubmissionProperties properties) {
        this.properties = properties;
    }

    @Override
    public long uploadBytes() {
        return properties.maxUpload().toBytes();
    }

    @Override
    public Finding tooLarge(long bytes) {
        ArchiveLimits limits = properties.archiveLimits();
        return bytes < 0 ? limits.uploadTooLarge() : limits.uploadTooLarge(bytes);
    }

    @Override
    public Finding tooManyParts() {
        return properties.archiveLimits().tooManyParts();
    }

    @Override
    public int files() {
        return properties.maxFiles();
    }
}
