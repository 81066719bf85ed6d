package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.tenancy.Caller;

/** Says what submitting a folder would lead to, by the very rules that submitting applies, and stores nothing. */
public interface FolderPreview {

    /**
     * Looks at a folder.
     *
     * @param scriptCode that it would be submitted under; empty while that is open
     */
    FolderCheckResult check(Caller caller, PackageUpload upload, String scriptCode);
}
