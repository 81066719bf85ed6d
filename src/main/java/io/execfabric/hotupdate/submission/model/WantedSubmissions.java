package io.execfabric.hotupdate.submission.model;

import static org.springframework.data.jpa.repository.query.QueryUtils.toOrders;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.Conditions;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.page.PartOfRows;
import io.execfabric.hotupdate.shared.page.Place;
import io.execfabric.hotupdate.submission.SubmissionCriteria;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;

/**
 * A part of the submissions, as a question to the database.
 *
 * @param scope the tenant whose submissions the caller sees; null for all
 */
record WantedSubmissions(@Nullable TenantId scope, SubmissionCriteria asked, PageRequest page) {

    static String place(Submission submission) {
        return new Place(submission.submittedAt(), submission.id()).toString();
    }

    /** Newest first. The tenant is in it where there is one: the embedded database reads an index backwards when all of it is. */
    private Sort order() {
        Sort newest = Sort.by(Sort.Direction.DESC, "submittedAt", "id");
        return scope == null && asked.tenant() == null
                ? newest
                : Sort.by(Sort.Direction.DESC, "tenantId").and(newest);
    }

    /** This part as far as the session sees it, and one more where there is one. */
    List<Submission> read(EntityManager entities) {
        return new PartOfRows<>(
                        Submission.class,
                        String.class,
                        this::wanted,
                        (submission, criteria) -> toOrders(order(), submission, criteria),
                        index())
                .read(entities, page.andOneMore().limit());
    }

    private @Nullable String index() {
        if (asked.scriptCode() != null || !asked.status().isEmpty() || page.only() != null) {
            return null;
        }
        return scope == null && asked.tenant() == null ? "ix_submission_all_newest" : "ix_submission_newest";
    }

    private Predicate wanted(Root<Submission> submission, CriteriaBuilder criteria) {
        return new Conditions(criteria)
                .equal(submission.get("tenantId"), value(scope))
                .equal(submission.get("tenantId"), value(asked.tenant()))
                .equal(submission.get("id"), page.only())
                .equal(
                        submission.get("scriptCode"),
                        asked.scriptCode() == null ? null : asked.scriptCode().value())
                .anyOf(submission.get("status"), asked.status())
                .within(submission.get("submittedAt"), asked.submitted())
                .after(
                        submission.get("submittedAt"),
                        submission.get("id"),
                        Place.of(page.cursor()),
                        Function.identity())
                .together();
    }

    private static @Nullable String value(@Nullable TenantId tenant) {
        return tenant == null ? null : tenant.value();
    }
}
