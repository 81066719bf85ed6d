package io.execfabric.hotupdate.submission.check;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.Turns;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.submission.PackageUpload;
import io.execfabric.hotupdate.submission.folder.archive.SafeUnpacker;
import io.execfabric.hotupdate.submission.folder.archive.ScratchFolder;
import io.execfabric.hotupdate.submission.folder.archive.SentFile;
import io.execfabric.hotupdate.submission.folder.archive.UnpackedFolder;
import io.execfabric.hotupdate.submission.folder.rules.FolderLayout;
import io.execfabric.hotupdate.submission.folder.rules.FolderReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * STEP 1 on an upload: unpack, find the folder's root, apply the rules. Touches scratch space alone. A tenant's folders take
 * turns, by whichever door they come.
 */
@Component
public class FolderPreparation {

    private final SafeUnpacker unpacker;
    private final FolderCheck check;
    private final Turns turns = Turns.ofProcessors();

    FolderPreparation(SubmissionProperties properties, FolderCheck check) {
        this.unpacker = new SafeUnpacker(properties.archiveLimits());
        this.check = check;
    }

    public PreparedFolder prepare(PackageUpload upload, ScratchFolder scratch, TenantId tenant, String scriptCode) {
        return turns.take(tenant, () -> prepared(upload, scratch, tenant, scriptCode));
    }

    private PreparedFolder prepared(PackageUpload upload, ScratchFolder scratch, TenantId tenant, String scriptCode) {
        UnpackedFolder unpacked = unpack(upload, scratch);
        if (unpacked.isRefused()) {
            return PreparedFolder.of(unpacked.files(), unpacked.findings(), null);
        }
        FolderLayout layout = FolderLayout.of(unpacked.files());
        FolderReport report = check.check(layout.files(), tenant, scriptCode);
        List<Finding> findings = new ArrayList<>(unpacked.findings());
        findings.addAll(layout.findings(tenant, scriptCode));
        findings.addAll(report.findings());
        return PreparedFolder.of(layout.files(), findings, report.facts());
    }

    private UnpackedFolder unpack(PackageUpload upload, ScratchFolder scratch) {
        try {
            if (upload instanceof PackageUpload.Zip zip) {
                try (InputStream in = zip.content().getInputStream()) {
                    return unpacker.unpackZip(in, zip.nameEncoding(), scratch);
                }
            }
            return unpacker.collect(named((PackageUpload.Files) upload), scratch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SentFile> named(PackageUpload.Files upload) {
        return upload.files().stream()
                .map(file -> new SentFile(
                        file.name(), file.size(), () -> file.content().getInputStream()))
                .toList();
    }
}
