package io.execfabric.hotupdate.shared.page;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long list, in two questions: which rows, as an index alone can tell, and then those. Asked for all columns at
 * once, MySQL weighs the rows that lie before the part against those of the whole table, and reads a tenth of it.
 *
 * @param <T> the rows' entity
 * @param key the type of its id
 * @param index the one to read; null where the database may choose, and is asked for all at once
 */
public record PartOfRows<T, K>(
        Class<T> rows,
        Class<K> key,
        BiFunction<Root<T>, CriteriaBuilder, Predicate> wanted,
        BiFunction<Root<T>, CriteriaBuilder, List<Order>> order,
        @Nullable String index) {

    /** At most {@code most}, in their order. What is removed between the two questions is asked for once more. */
    public List<T> read(EntityManager entities, int most) {
        if (index == null) {
            return atOnce(entities, most);
        }
        List<K> ids = ids(entities, most, index);
        List<T> found = found(entities, ids);
        return found.size() == ids.size() ? found : found(entities, ids(entities, most, index));
    }

    private List<T> atOnce(EntityManager entities, int most) {
        CriteriaBuilder criteria = entities.getCriteriaBuilder();
        CriteriaQuery<T> query = criteria.createQuery(rows);
        Root<T> row = query.from(rows);
        query.where(wanted.apply(row, criteria)).orderBy(order.apply(row, criteria));
        return entities.createQuery(query).setMaxResults(most).getResultList();
    }

    private List<K> ids(EntityManager entities, int most, String best) {
        CriteriaBuilder criteria = entities.getCriteriaBuilder();
        CriteriaQuery<K> query = criteria.createQuery(key);
        Root<T> row = query.from(rows);
        query.select(row.get(entities.getMetamodel().entity(rows).getId(key)))
                .where(wanted.apply(row, criteria))
                .orderBy(order.apply(row, criteria));
        TypedQuery<K> asked = entities.createQuery(query).setMaxResults(most);
        asked.unwrap(Query.class).addQueryHint(best);
        return asked.getResultList();
    }

    private List<T> found(EntityManager entities, List<K> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        CriteriaQuery<T> query = entities.getCriteriaBuilder().createQuery(rows);
        Root<T> row = query.from(rows);
        query.where(row.get(entities.getMetamodel().entity(rows).getId(key)).in(ids));
        PersistenceUnitUtil util = entities.getEntityManagerFactory().getPersistenceUnitUtil();
        Map<Object, T> byId = entities.createQuery(query).getResultList().stream()
                .collect(Collectors.toMap(util::getIdentifier, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }
}
