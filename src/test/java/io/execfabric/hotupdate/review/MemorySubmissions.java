package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.review.model.ReviewFixtures;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.PackageRound;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.submission.Submissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Submissions in memory, so that a review can be tried without an intake before it. */
public final class MemorySubmissions implements Submissions {

    private final Map<String, SubmissionFacts> all = new ConcurrentHashMap<>();

    public void put(SubmissionFacts facts) {
        all.put(facts.id(), facts);
    }

    @Override
    public SubmissionFacts facts(String submissionId) {
        SubmissionFacts facts = all.get(submissionId);
        if (facts == null) {
            throw HotUpdateException.notFound("submission");
        }
        return facts;
    }

    @Override
    public SubmissionFacts facts(TenantId tenant, String submissionId) {
        SubmissionFacts facts = facts(submissionId);
        if (!facts.tenant().equals(tenant)) {
            throw HotUpdateException.notFound("submission");
        }
        return facts;
    }

    @Override
    public boolean checkFolder(String submissionId) {
        return true;
    }

    @Override
    public void hold(String submissionId) {
        facts(submissionId);
    }

    @Override
    public void bindToTenant(String submissionId, String processTenant) {
        if (!facts(submissionId).tenant().value().equals(processTenant)) {
            throw new HotUpdateException(ErrorCode.RELEASE_TAMPERED, Wording.told("Another tenant's."));
        }
    }

    @Override
    public void moveTo(String submissionId, SubmissionStatus next, String actor, String detail) {
        SubmissionFacts facts = facts(submissionId);
        if (!facts.status().mayBecome(next)) {
            throw new HotUpdateException(
                    ErrorCode.WRONG_STATE, Wording.told(facts.status() + " cannot become " + next + "."));
        }
        put(ReviewFixtures.with(facts, next));
    }

    @Override
    public List<String> onTheirWay(TenantId tenant, ScriptCode code) {
        return all.values().stream()
                .filter(facts ->
                        facts.tenant().equals(tenant) && facts.scriptCode().equals(code))
                .filter(facts -> facts.status().isOnItsWay())
                .map(SubmissionFacts::id)
                .toList();
    }

    @Override
    public void reviewAgain(String submissionId, SubmissionStatus next, String actor, String why) {
        throw new UnsupportedOperationException("Nothing goes live here, so nothing is reviewed again");
    }

    @Override
    public List<PackageRound> rounds(String submissionId) {
        SubmissionFacts facts = facts(submissionId);
        return List.of(new PackageRound(
                facts.round(),
                facts.digest(),
                facts.submitted().by(),
                facts.submitted().at()));
    }

    @Override
    public Instant fixDeadline() {
        return Instant.parse("2027-01-01T00:00:00Z");
    }
}
