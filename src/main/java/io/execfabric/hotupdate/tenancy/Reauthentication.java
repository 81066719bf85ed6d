package io.execfabric.hotupdate.tenancy;

import org.jspecify.annotations.Nullable;

/** Asks somebody who is signed in for the password once more, before an act for which a session is not enough. */
public interface Reauthentication {

    /**
     * Whether {@code password} is the caller's own. Guessing is slowed down as at the log-in.
     *
     * @throws io.execfabric.hotupdate.shared.HotUpdateException QUOTA_EXCEEDED after too many wrong ones
     */
    boolean isRight(Caller caller, @Nullable String password);
}
