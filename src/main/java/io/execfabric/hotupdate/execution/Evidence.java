package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.tenancy.Caller;

/** Proves that what ran is what was approved. */
public interface Evidence {

    /**
     * The chain behind one run, for those who may see the run.
     *
     * @throws io.execfabric.hotupdate.shared.HotUpdateException NOT_FOUND for any other run
     */
    ChainOfEvidence of(Caller caller, ExecutionView run);
}
