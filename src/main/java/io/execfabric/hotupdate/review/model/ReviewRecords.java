package io.execfabric.hotupdate.review.model;

import io.execfabric.hotupdate.shared.TenantId;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Votes and approvals in the database. Rows are only added; each question names the tenant on top of the barrier. */
@Repository
public class ReviewRecords {

    private final EntityManager database;

    ReviewRecords(EntityManager database) {
        this.database = database;
    }

    /** Written at once, so that the table's own rules (one vote per stage and reviewer) speak here and not at commit. */
    public void add(Object row) {
        database.persist(row);
        database.flush();
    }

    /** All votes on a submission, oldest first. */
    public List<ReviewVote> votes(TenantId tenant, String submissionId) {
        return database.createQuery(
                        "from ReviewVote v where v.tenantId = :tenant and v.submissionId = :submission order by v.round, v.stage",
                        ReviewVote.class)
                .setParameter("tenant", tenant.value())
                .setParameter("submission", submissionId)
                .getResultList();
    }

    /** What was said about lines in all rounds: by round, then as it was written. */
    public List<ReviewComment> comments(TenantId tenant, String submissionId) {
        return database.createQuery(
                        "from ReviewComment c where c.tenantId = :tenant and c.submissionId = :submission"
                                + " order by c.round, c.commentedAt, c.ordinal",
                        ReviewComment.class)
                .setParameter("tenant", tenant.value())
                .setParameter("submission", submissionId)
                .getResultList();
    }

    /** The votes of one round, oldest first. */
    public List<ReviewVote> votes(TenantId tenant, String submissionId, int round) {
        return votes(tenant, submissionId).stream()
                .filter(vote -> vote.asHistory().round() == round)
                .toList();
    }

    public Optional<StoredVerdict> verdict(TenantId tenant, String id) {
        return database
                .createQuery("from StoredVerdict v where v.tenantId = :tenant and v.id = :id", StoredVerdict.class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The approval of this round; that of an earlier one, which was not carried out, counts no more. */
    public Optional<StoredApproval> approval(TenantId tenant, String submissionId, int round) {
        return database.createQuery(
                        "from StoredApproval a where a.tenantId = :tenant and a.submissionId = :submission"
                                + " and a.round = :round",
                        StoredApproval.class)
                .setParameter("tenant", tenant.value())
                .setParameter("submission", submissionId)
                .setParameter("round", round)
                .getResultStream()
                .findFirst();
    }
}
