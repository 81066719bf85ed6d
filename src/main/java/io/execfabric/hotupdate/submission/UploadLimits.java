package io.execfabric.hotupdate.submission;

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

    public int files() {
        return properties.maxFiles();
    }
}
