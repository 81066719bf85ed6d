package io.execfabric.hotupdate.release;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.submission.PackageStore;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives approved bytes their number and has the managed directory hold them. */
@Service
class ReleaseSync implements Releases {

    private final ReleaseSlotRepository slots;
    private final PackageStore packages;
    private final ManagedDirectory directory;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    ReleaseSync(
            ReleaseSlotRepository slots,
            PackageStore packages,
            ManagedDirectory directory,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.slots = slots;
        this.packages = packages;
        this.directory = directory;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public ReleasePath sync(TenantId tenant, Language language, ScriptCode code, Digest packageDigest) {
        ReleasePath path = slots.findByTenantIdAndScriptCodeAndLanguageAndDigest(
                        tenant.value(), code.value(), language.word(), packageDigest.value())
                .map(ReleaseSlot::path)
                .orElseGet(() -> reserve(tenant, language, code, packageDigest));
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
    @Transactional
    public Path verified(ReleasePath path, Digest packageDigest) {
        materialise(path, packageDigest);
        return directory.locate(path.relative());
    }

    @Override
    public int held() {
        return directory.held();
    }

    private ReleasePath reserve(TenantId tenant, Language language, ScriptCode code, Digest digest) {
        int next = slots.highestVersion(tenant.value(), code.value()) + 1;
        ReleasePath path = new ReleasePath(tenant, language, code, next);
        slots.save(new ReleaseSlot(ids.next(), path, digest, clock.instant()));
        return path;
    }

    private void materialise(ReleasePath path, Digest packageDigest) {
        PackageCopy copy = new PackageCopy(packages.manifest(packageDigest), packageDigest, packages::open);
        ManagedDirectory.Result result = directory.hold(path.relative(), copy);
        if (result == ManagedDirectory.Result.REPLACED) {
            events.publishEvent(new Audited(
                    path.tenant(),
                    Audited.PLATFORM,
                    "RELEASE_REPLACED",
                    "release",
                    path.code().value(),
                    "The copy at " + path.relative()
                            + " was changed; it is set aside and a fresh one is in its place."));
        }
    }
}
