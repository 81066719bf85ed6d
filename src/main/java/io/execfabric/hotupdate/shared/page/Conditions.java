package io.execfabric.hotupdate.shared.page;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The conditions of one question: what was asked for and nothing else, so that the database can use the index that fits. */
public final class Conditions {

    private final CriteriaBuilder criteria;
    private final List<Predicate> all = new ArrayList<>();

    public Conditions(CriteriaBuilder criteria) {
        this.criteria = criteria;
    }

    public Conditions equal(Expression<?> field, @Nullable Object value) {
        if (value != null) {
            all.add(criteria.equal(field, value));
        }
        return this;
    }

    /** Any of {@code values}; all where there are none. */
    public <T> Conditions anyOf(Expression<T> field, Collection<T> values) {
        if (values.size() == 1) {
            return equal(field, values.iterator().next());
        }
        if (!values.isEmpty()) {
            all.add(field.in(values));
        }
        return this;
    }

    public Conditions within(Expression<Instant> time, TimeSpan span) {
        if (span.since() != null) {
            all.add(criteria.greaterThanOrEqualTo(time, span.since()));
        }
        if (span.until() != null) {
            all.add(criteria.lessThan(time, span.until()));
        }
        return this;
    }

    /** What comes after {@code last} in a list whose newest is first. */
    public <K extends Comparable<? super K>> Conditions after(
            Expression<Instant> time, Expression<K> id, @Nullable Place last, Function<String, K> key) {
        if (last != null) {
            // said once more than logic needs: an index is entered at this end of it
            all.add(criteria.lessThanOrEqualTo(time, last.at()));
            all.add(criteria.or(criteria.lessThan(time, last.at()), criteria.lessThan(id, key.apply(last.id()))));
        }
        return this;
    }

    public Predicate together() {
        return criteria.and(all.toArray(Predicate[]::new));
    }
}
