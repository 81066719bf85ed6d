package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.page.TimeSpan;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which runs are asked for, among those that the caller sees; what is null or empty matches all.
 *
 * @param skill code of the capability
 * @param status any of these
 * @param channel any of these
 * @param requestedBy who asked for it
 * @param version of the capability, from 1
 * @param requested when it was asked for
 */
public record ExecutionCriteria(
        @Nullable ScriptCode skill,
        Set<ExecutionStatus> status,
        Set<Channel> channel,
        @Nullable String requestedBy,
        @Nullable Integer version,
        TimeSpan requested) {

    public static final ExecutionCriteria ALL =
            new ExecutionCriteria(null, Set.of(), Set.of(), null, null, TimeSpan.ALL);

    public ExecutionCriteria {
        status = Set.copyOf(status);
        channel = Set.copyOf(channel);
        if (version != null && version < 1) {
            throw new HotUpdateException(
                    ErrorCode.BAD_REQUEST,
                    Wording.of("page.version"),
                    List.of(Finding.worded(FindingCode.FIELD_INVALID, "version", "query.number", "version")));
        }
    }

    /** By what these are fewer than all, the time aside: the names of the interface. */
    public Set<String> narrowedBy() {
        return Stream.of(
                        skill == null ? null : "skill",
                        name("status", "statuses", status),
                        name("channel", "channels", channel),
                        requestedBy == null ? null : "requestedBy",
                        version == null ? null : "version")
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static @Nullable String name(String one, String several, Set<?> values) {
        if (values.isEmpty()) {
            return null;
        }
        return values.size() == 1 ? one : several;
    }
}
