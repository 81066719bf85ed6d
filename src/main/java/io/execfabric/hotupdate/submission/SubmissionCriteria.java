package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.TimeSpan;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which submissions are asked for, among those that the caller sees; what is null or empty matches all.
 *
 * @param status any of these
 * @param submitted when the first folder was handed in
 * @param tenant whose; somebody of a tenant who names another one finds nothing, as if there were none of it
 */
public record SubmissionCriteria(
        Set<SubmissionStatus> status,
        @Nullable ScriptCode scriptCode,
        TimeSpan submitted,
        @Nullable TenantId tenant) {

    public static final SubmissionCriteria ALL = new SubmissionCriteria(Set.of(), null, TimeSpan.ALL, null);

    public SubmissionCriteria {
        status = Set.copyOf(status);
    }
}
