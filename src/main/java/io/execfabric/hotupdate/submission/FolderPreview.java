package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.submission.folder.ScratchFolder;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import org.springframework.stereotype.Service;

/** Says what submitting a folder would lead to, by the very rules that submitting applies, and stores nothing. */
@Service
public class FolderPreview {

    private final FolderPreparation preparation;
    private final HotUpdateProperties places;

    FolderPreview(FolderPreparation preparation, HotUpdateProperties places) {
        this.preparation = preparation;
        this.places = places;
    }

    /**
     * Looks at a folder.
     *
     * @param scriptCode that it would be submitted under; empty while that is open
     */
    public FolderCheckResult check(Caller caller, PackageUpload upload, String scriptCode) {
        caller.require(Role.TENANT_ADMIN);
        try (ScratchFolder scratch = ScratchFolder.below(places.scratch())) {
            return FolderCheckResult.of(preparation.prepare(upload, scratch, caller.requireTenant(), scriptCode));
        }
    }
}
