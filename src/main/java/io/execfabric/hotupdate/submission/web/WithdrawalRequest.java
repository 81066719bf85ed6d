package io.execfabric.hotupdate.submission.web;

import org.jspecify.annotations.Nullable;

/** Why a submission is taken back. */
record WithdrawalRequest(@Nullable String reason) {

    String reasonOrEmpty() {
        return reason == null ? "" : reason;
    }
}
