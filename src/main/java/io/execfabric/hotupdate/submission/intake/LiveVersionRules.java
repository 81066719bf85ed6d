package io.execfabric.hotupdate.submission.intake;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.submission.LiveVersionLookup;
import io.execfabric.hotupdate.submission.LiveVersionLookup.LiveVersion;
import io.execfabric.hotupdate.submission.check.PreparedFolder;
import io.execfabric.hotupdate.submission.model.AcceptedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What live and revoked versions say against a submission: nothing new in it, or bytes that were barred. */
@Component
class LiveVersionRules {

    private final ObjectProvider<LiveVersionLookup> lookups;

    LiveVersionRules(ObjectProvider<LiveVersionLookup> lookups) {
        this.lookups = lookups;
    }

    List<Finding> check(AcceptedRequest request, PreparedFolder folder) {
        List<Finding> findings = new ArrayList<>();
        lookups.ifAvailable(lookup -> {
            lookup.revocation(request.tenant(), folder.digest()).ifPresent(reason -> findings.add(revoked(reason)));
            lookup.live(request.tenant(), request.scriptCode())
                    .filter(live -> isSame(live, request, folder))
                    .ifPresent(live -> findings.add(duplicate(live)));
        });
        return findings;
    }

    Optional<LiveVersion> live(TenantId tenant, ScriptCode code) {
        return Optional.ofNullable(lookups.getIfAvailable()).flatMap(lookup -> lookup.live(tenant, code));
    }

    /** Other answers for the same bytes: barred bytes stay barred, and something has to be other. */
    List<Finding> check(AnswersWish wish) {
        List<Finding> findings = new ArrayList<>();
        lookups.ifAvailable(
                lookup -> lookup.revocation(wish.tenant(), wish.live().digest())
                        .ifPresent(reason -> findings.add(revoked(reason))));
        if (wish.changesNothing()) {
            findings.add(Finding.worded(
                    FindingCode.DUPLICATE_OF_LIVE,
                    "",
                    "live.same-answers",
                    wish.live().version()));
        }
        return findings;
    }

    private static boolean isSame(LiveVersion live, AcceptedRequest request, PreparedFolder folder) {
        Digest digest = folder.digest();
        return live.digest().equals(digest)
                && live.answers()
                        .equals(request.answers().resolve(folder.requireFacts().risk()));
    }

    private static Finding revoked(String reason) {
        return reason.isEmpty()
                ? Finding.worded(FindingCode.DIGEST_REVOKED, "", "live.revoked")
                : Finding.worded(FindingCode.DIGEST_REVOKED, "", "live.revoked-because", reason);
    }

    private static Finding duplicate(LiveVersion live) {
        return Finding.worded(FindingCode.DUPLICATE_OF_LIVE, "", "live.duplicate", live.version());
    }
}
