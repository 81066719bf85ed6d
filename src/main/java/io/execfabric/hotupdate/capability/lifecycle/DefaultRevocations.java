package io.execfabric.hotupdate.capability.lifecycle;

import io.execfabric.hotupdate.capability.KillRunsOf;
import io.execfabric.hotupdate.capability.RevocationTarget;
import io.execfabric.hotupdate.capability.RevocationTarget.OfDigest;
import io.execfabric.hotupdate.capability.RevocationTarget.OfVersion;
import io.execfabric.hotupdate.capability.RevocationView;
import io.execfabric.hotupdate.capability.Revocations;
import io.execfabric.hotupdate.capability.registry.Revocation;
import io.execfabric.hotupdate.capability.registry.RevocationRepository;
import io.execfabric.hotupdate.capability.registry.SkillVersionRepository;
import io.execfabric.hotupdate.capability.registry.SkillVersionRow;
import io.execfabric.hotupdate.capability.registry.StandingVersion;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.Conflicts;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.IsolationInputsChanged;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Revokes in one transaction; runs are killed after it, when nothing can start any more. */
@Service
class DefaultRevocations implements Revocations {

    private final RevocationRepository revocations;
    private final SkillVersionRepository versions;
    private final RevokedVersions barred;
    private final RevocationRecords records;
    private final ApplicationEventPublisher events;
    private final ScopedTransactions transactions;

    DefaultRevocations(
            RevocationRepository revocations,
            SkillVersionRepository versions,
            RevokedVersions barred,
            RevocationRecords records,
            ApplicationEventPublisher events,
            ScopedTransactions transactions) {
        this.revocations = revocations;
        this.versions = versions;
        this.barred = barred;
        this.records = records;
        this.events = events;
        this.transactions = transactions;
    }

    private record Done(Revoked answer, List<StandingVersion> concerned) {}

    @Override
    public Revoked revoke(Caller caller, RevocationTarget target, Reason reason, boolean killRunning) {
        caller.require(Role.PLATFORM_ADMIN);
        Done done = transacted(target, caller.user(), reason);
        if (killRunning) {
            events.publishEvent(new KillRunsOf(
                    done.concerned().stream().flatMap(barred::killed).toList(), caller.user()));
        }
        return done.answer();
    }

    private Done transacted(RevocationTarget target, String actor, Reason reason) {
        return Conflicts.retried(() -> transactions.ofCaller(() -> target instanceof OfDigest bytes
                ? ofDigest(bytes.digest(), actor, reason)
                : ofVersion((OfVersion) target, actor, reason)));
    }

    /** The digest is barred first, so that what is registered meanwhile stands on a barred one. */
    private Done ofDigest(Digest digest, String actor, Reason reason) {
        Optional<Revocation> before = revocations.findByBarredDigest(digest.value());
        Revocation revocation = before.orElseGet(() -> records.ofDigest(digest, actor, reason));
        List<StandingVersion> standing = versions.standingOn(digest.value());
        long taken = standing.stream()
                .filter(found -> barred.revoke(found, actor, reason))
                .count();
        if (before.isEmpty()) {
            revocation.counted((int) taken);
            events.publishEvent(
                    new Audited(null, actor, "DIGEST_REVOKED", "digest", digest.hex(), taken + " versions: " + reason));
            events.publishEvent(new IsolationInputsChanged("digest " + digest.hex() + " revoked"));
        }
        return new Done(new Revoked(revocation.view(), before.isEmpty()), standing);
    }

    private Done ofVersion(OfVersion target, String actor, Reason reason) {
        StandingVersion found = versions.one(
                        target.tenant().value(), target.skill().value(), target.version())
                .map(SkillVersionRow::standing)
                .orElseThrow(() -> HotUpdateException.notFound("version"));
        boolean first = barred.revoke(found, actor, reason);
        Revocation revocation = first
                ? records.ofVersion(found, actor, reason)
                : revocations
                        .findBySkillVersionId(found.id())
                        .or(() -> revocations.barring(found.id()))
                        .orElseGet(() -> records.ofVersion(found, actor, reason));
        return new Done(new Revoked(revocation.view(), first), List.of(found));
    }

    @Override
    @Transactional(readOnly = true)
    public ItemList<RevocationView> list(Caller caller, PageRequest page) {
        caller.require(Role.PLATFORM_ADMIN);
        String before = page.cursor() == null ? "" : page.cursor();
        List<RevocationView> rows = revocations.newest(before, Limit.of(page.limit() + 1)).stream()
                .map(Revocation::view)
                .toList();
        return ItemList.cut(rows, page.limit(), RevocationView::id, row -> row);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> barring(Digest packageDigest) {
        return revocations.findByBarredDigest(packageDigest.value()).map(Revocation::reason);
    }
}
