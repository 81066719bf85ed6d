package io.execfabric.hotupdate.execution.request;

import io.execfabric.hotupdate.shared.HotUpdateException;
import org.jspecify.annotations.Nullable;

/**
 * Whether an input fits a Skill version's schema.
 *
 * @param refusal null when it does
 */
record InputVerdict(String skillVersionId, @Nullable HotUpdateException refusal) {

    static InputVerdict fits(String skillVersionId) {
        return new InputVerdict(skillVersionId, null);
    }

    void orThrow() {
        if (refusal != null) {
            throw refusal;
        }
    }
}
