package io.execfabric.hotupdate.tenancy.people;

import io.execfabric.hotupdate.tenancy.Caller;
import org.jspecify.annotations.Nullable;

/** Where people choose a password of their own. */
public interface OwnPassword {

    /**
     * Replaces the caller's own password, and ends what the old one opened: all tokens, the asking one included, and all
     * sessions but the browser's that asks. 422 with everything that is wrong; 403 for an AI's and an agent's token.
     *
     * @throws io.execfabric.hotupdate.shared.HotUpdateException QUOTA_EXCEEDED after too many wrong {@code current} ones
     */
    void change(Caller by, @Nullable String current, @Nullable String next);
}
