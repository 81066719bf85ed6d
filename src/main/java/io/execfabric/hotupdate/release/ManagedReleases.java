package io.execfabric.hotupdate.release;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.FileSystemUtils;

/** Gives approved bytes their number and has the managed directory hold them. */
@Service
class ManagedReleases implements Releases {

    private final ReleaseSlots slots;
    private final Manifests manifests;
    private final ManagedDirectory directory;
    private final ReleaseReports reports;
    private final ApplicationEventPublisher events;

    ManagedReleases(
            ReleaseSlots slots,
            Manifests manifests,
            ManagedDirectory directory,
            ReleaseReports reports,
            ApplicationEventPublisher events) {
        this.slots = slots;
        this.manifests = manifests;
        this.directory = directory;
        this.reports = reports;
        this.events = events;
    }

    @Override
    @Transactional
    public ReleasePath sync(TenantId tenant, Language language, ScriptCode code, Digest packageDigest) {
        ReleasePath path = slots.allot(tenant, language, code, packageDigest);
        materialise(path, packageDigest);
        events.publishEvent(new Audited(
                tenant,
                Audited.PLATFORM,
                "SYNCED",
                "release",
                code.value(),
                path.relative() + " holds " + packageDigest));
        return path;
    }

    @Override
    public ReleasePath synced(TenantId tenant, Language language, ScriptCode code, Digest packageDigest) {
        return slots.find(tenant, language, code, packageDigest)
                .orElseThrow(() -> new HotUpdateException(ErrorCode.WRONG_STATE, Wording.of("release.never-synced")));
    }

    /** Opens no transaction unless there is something to report: this is on the path of each run. */
    @Override
    public void lay(ReleasePath path, Digest packageDigest, Path folder) {
        PackageCopy copy = telling(packageDigest, () -> manifests.of(packageDigest));
        if (directory.copy(path.relative(), copy, folder).isPresent()) {
            materialise(path, packageDigest);
            telling(packageDigest, () -> layFromStore(copy, folder));
        }
    }

    /** The place was changed a moment ago, so its bytes come from the store; whatever was begun is thrown away. */
    private static boolean layFromStore(PackageCopy copy, Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectory(folder);
            ReleaseTree.write(folder, copy);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("A run's copy of a release cannot be written.", e);
        }
    }

    @Override
    public int held() {
        return directory.held();
    }

    /** The place holds exactly these bytes afterwards; says what it took. */
    ManagedDirectory.Result restore(ReleasePath path, Digest packageDigest) {
        PackageCopy copy = telling(packageDigest, () -> manifests.of(packageDigest));
        return directory.difference(path.relative(), copy).isEmpty()
                ? ManagedDirectory.Result.HELD
                : materialise(path, packageDigest);
    }

    @Override
    public void verifyStored(Digest packageDigest) {
        manifests.stored(packageDigest).verify();
    }

    private ManagedDirectory.Result materialise(ReleasePath path, Digest packageDigest) {
        return telling(
                packageDigest,
                () -> directory.hold(
                        path.relative(), manifests.of(packageDigest), found -> reports.setAside(found, path)));
    }

    /** When it is the store whose bytes are wrong, those who must act are told before the caller is refused. */
    private <T> T telling(Digest packageDigest, Supplier<T> work) {
        try {
            return work.get();
        } catch (HotUpdateException e) {
            if (e.code() == ErrorCode.RELEASE_TAMPERED) {
                reports.corrupted(new StoreCorrupted(packageDigest, String.valueOf(e.getMessage())));
            }
            throw e;
        }
    }
}
