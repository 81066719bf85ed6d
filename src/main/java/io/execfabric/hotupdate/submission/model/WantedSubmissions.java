package io.execfabric.hotupdate.submission.model;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.Conditions;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.page.Place;
import io.execfabric.hotupdate.submission.SubmissionCriteria;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;

/**
 * A part of the submissions, as a question to the database.
 *
 * @param scope the tenant whose submissions the caller sees; null for all
 */
record WantedSubmissions(@Nullable TenantId scope, SubmissionCriteria asked, PageRequest page)
        implements Specification<Submission> {

    static String place(Submission submission) {
        return new Place(submission.submittedAt(), submission.id()).toString();
    }

    /** Newest first. The tenant is in it where there is one: the embedded database reads an index backwards when all of it is. */
    Sort order() {
        Sort newest = Sort.by(Sort.Direction.DESC, "submittedAt", "id");
        return scope == null && asked.tenant() == null
                ? newest
                : Sort.by(Sort.Direction.DESC, "tenantId").and(newest);
    }

    @Override
    public @Nullable Predicate toPredicate(
            Root<Submission> submission, @Nullable CriteriaQuery<?> query, CriteriaBuilder criteria) {
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
