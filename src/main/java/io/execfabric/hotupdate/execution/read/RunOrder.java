package io.execfabric.hotupdate.execution.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;

/**
 * Newest first, in the words of the index that is read: what is the same for all that is asked for stands in it as well, since
 * the embedded database reads an index backwards only when all of it is named.
 *
 * @param fields between the tenant and the time
 * @param index null where the database chooses
 */
record RunOrder(List<String> fields, @Nullable String index) {

    /** Whatever narrows it. */
    static final RunOrder ANY = new RunOrder(List.of(), null);

    private static final String CODE = "target.skillCode";
    private static final String VERSION = "target.version";
    private static final RunOrder NEWEST = new RunOrder(List.of(), "ix_execution_newest");
    private static final Map<Set<String>, RunOrder> BY_WHAT_NARROWS = Map.of(
            Set.of(), NEWEST,
            Set.of("channels"), NEWEST,
            Set.of("skill"), new RunOrder(List.of(CODE), "ix_execution_code"),
            Set.of("skill", "version"), new RunOrder(List.of(CODE, VERSION), "ix_execution_code_version"),
            Set.of("version"), new RunOrder(List.of(VERSION), "ix_execution_number"),
            Set.of("status"), new RunOrder(List.of("status"), "ix_execution_status"),
            Set.of("channel"), new RunOrder(List.of("requester.channel"), "ix_execution_channel"),
            Set.of("requestedBy"), new RunOrder(List.of("requester.user"), "ix_execution_requester"));

    /** @param narrowed see {@code ExecutionCriteria#narrowedBy} */
    static RunOrder of(Set<String> narrowed) {
        return BY_WHAT_NARROWS.getOrDefault(narrowed, ANY);
    }

    Sort sort() {
        List<String> all = new ArrayList<>(List.of("tenantId"));
        all.addAll(fields);
        all.addAll(List.of("times.requestedAt", "id"));
        return Sort.by(Sort.Direction.DESC, all.toArray(String[]::new));
    }
}
