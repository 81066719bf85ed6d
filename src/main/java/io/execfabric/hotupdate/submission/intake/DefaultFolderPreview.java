package io.execfabric.hotupdate.submission.intake;

import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.submission.FolderCheckResult;
import io.execfabric.hotupdate.submission.FolderPreview;
import io.execfabric.hotupdate.submission.PackageUpload;
import io.execfabric.hotupdate.submission.check.FolderPreparation;
import io.execfabric.hotupdate.submission.check.PreparedFolder;
import io.execfabric.hotupdate.submission.folder.archive.ScratchFolder;
import io.execfabric.hotupdate.submission.folder.rules.FolderFacts;
import io.execfabric.hotupdate.submission.model.ReceivedPackage;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import org.springframework.stereotype.Service;

@Service
class DefaultFolderPreview implements FolderPreview {

    private final FolderPreparation preparation;
    private final HotUpdateProperties places;

    DefaultFolderPreview(FolderPreparation preparation, HotUpdateProperties places) {
        this.preparation = preparation;
        this.places = places;
    }

    @Override
    public FolderCheckResult check(Caller caller, PackageUpload upload, String scriptCode) {
        caller.require(Role.TENANT_ADMIN);
        try (ScratchFolder scratch = ScratchFolder.below(places.scratch())) {
            return result(preparation.prepare(upload, scratch, caller.requireTenant(), scriptCode));
        }
    }

    private static FolderCheckResult result(PreparedFolder folder) {
        FolderFacts facts = folder.facts();
        if (facts == null || folder.isRefused()) {
            return new FolderCheckResult(
                    FolderCheckResult.Verdict.REFUSED,
                    null,
                    null,
                    null,
                    null,
                    null,
                    folder.files().size(),
                    folder.findings());
        }
        return new FolderCheckResult(
                ReceivedPackage.needsFix(folder.findings())
                        ? FolderCheckResult.Verdict.NEEDS_FIX
                        : FolderCheckResult.Verdict.READY,
                facts.language(),
                facts.entry(),
                facts.risk(),
                facts.name(),
                folder.digest(),
                folder.files().size(),
                folder.findings());
    }
}
