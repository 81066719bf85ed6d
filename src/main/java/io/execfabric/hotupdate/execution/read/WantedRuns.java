package io.execfabric.hotupdate.execution.read;

import static org.springframework.data.jpa.repository.query.QueryUtils.toOrders;

import io.execfabric.hotupdate.execution.ExecutionCriteria;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.Conditions;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.page.PartOfRows;
import io.execfabric.hotupdate.shared.page.Place;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A part of a tenant's runs, as a question to the database.
 *
 * @param scope narrows what the caller sees at all, whatever else is asked for
 */
record WantedRuns(TenantId tenant, ExecutionCriteria scope, ExecutionCriteria asked, PageRequest page) {

    static String place(Run run) {
        return new Place(run.times().requestedAt(), run.id()).toString();
    }

    /** This part, and one more where there is one. */
    List<Run> read(EntityManager entities) {
        RunOrder order = order();
        return new PartOfRows<>(
                        Run.class,
                        String.class,
                        this::wanted,
                        (run, criteria) -> toOrders(order.sort(), run, criteria),
                        order.index())
                .read(entities, page.andOneMore().limit());
    }

    private RunOrder order() {
        Set<String> narrowed = new HashSet<>(scope.narrowedBy());
        narrowed.addAll(asked.narrowedBy());
        return page.only() == null ? RunOrder.of(narrowed) : RunOrder.ANY;
    }

    private Predicate wanted(Root<Run> run, CriteriaBuilder criteria) {
        Conditions wanted = new Conditions(criteria)
                .equal(run.get("tenantId"), tenant.value())
                .equal(run.get("id"), page.only())
                .after(requestedAt(run), run.get("id"), Place.of(page.cursor()), Function.identity());
        add(wanted, run, scope);
        add(wanted, run, asked);
        return wanted.together();
    }

    private static void add(Conditions wanted, Root<Run> run, ExecutionCriteria asked) {
        Path<?> target = run.get("target");
        Path<?> requester = run.get("requester");
        wanted.equal(
                        target.get("skillCode"),
                        asked.skill() == null ? null : asked.skill().value())
                .equal(target.get("version"), asked.version())
                .anyOf(run.get("status"), asked.status())
                .anyOf(requester.get("channel"), asked.channel())
                .equal(requester.get("user"), asked.requestedBy())
                .within(requestedAt(run), asked.requested());
    }

    private static Path<Instant> requestedAt(Root<Run> run) {
        return run.get("times").get("requestedAt");
    }
}
