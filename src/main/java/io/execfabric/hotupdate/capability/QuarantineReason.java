package io.execfabric.hotupdate.capability;

/** Why nobody can see or run a quarantined version: each reason has a way out of its own. */
public enum QuarantineReason {
    /** It is registered, and has not passed step 6 yet. */
    NOT_VERIFIED,
    /** A permission check of step 6 was red: a platform admin repairs the cause and lets it be checked again. */
    RED_CHECK,
    /** Another version went live than the one it was approved to replace: the submission is reviewed again. */
    BASE_MOVED,
    /** Its stored bytes are not the approved ones: a platform admin puts them back, or revokes it. */
    WRONG_BYTES,
    /** An isolation sweep found it open to somebody it is not for: a platform admin finds out why, or revokes it. */
    CLOSED_LEAK
}
