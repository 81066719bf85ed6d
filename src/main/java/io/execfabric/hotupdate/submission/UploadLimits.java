package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.Finding;
import io.execfabric.hotupdate.submission.folder.ArchiveLimits;
import org.springframework.stereotype.Component;

/** How much an upload may have, for those who can say so before it is sent or received. */
@Component
public class UploadLimits {

    private final SubmissionProperties properties;

    UploadLimits(SubmissionProperties properties) {
        this.properties = properties;
    }

    /** Of the zip, or of all files together. */
    public long uploadBytes() {
        return properties.maxUpload().toBytes();
    }

    /** What is said of an upload that has more; {@code bytes} as it says itself, less than none where it does not. */
    public Finding tooLarge(long bytes) {
        ArchiveLimits limits = properties.archiveLimits();
        return bytes < 0 ? limits.uploadTooLarge() : limits.uploadTooLarge(bytes);
    }

    /** What is said of a form that has more parts than are read. */
    public Finding tooManyParts() {
        return properties.archiveLimits().tooManyParts();
    }

    public int files() {
        return properties.maxFiles();
    }
}
