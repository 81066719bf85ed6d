package io.execfabric.hotupdate.shared;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened and belongs into the audit trail; published as an application event inside the transaction of
 * the change.
 *
 * @param tenant whose event it is; null for the platform's own
 * @param actor user id, or {@code platform} for an automatic step
 * @param action past tense, for instance {@code SUBMITTED}, {@code WENT_LIVE}, {@code RUN_REFUSED}
 * @param subjectType for instance {@code submission}, {@code skillVersion}, {@code execution}
 * @param subjectId the subject's id
 * @param detail one sentence, no payload; at most 1,000 characters are kept
 */
public record Audited(
        @Nullable TenantId tenant, String actor, String action, String subjectType, String subjectId, String detail) {

    /** The actor of automatic steps. */
    public static final String PLATFORM = "platform";
}
