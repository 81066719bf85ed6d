package io.execfabric.hotupdate.sandbox;

/** Runs other people's code apart from everything else on this host. */
public interface Sandbox {

    /**
     * Runs {@code job} to its end and returns what happened; blocks the calling platform thread, which must outlive the
     * run (the sandbox dies with the thread that started it). Whatever the end (exit, time limit, cancel, a crash of this
     * JVM), no process of the run is left.
     *
     * @param output gets standard output and error as they come, from threads of the sandbox, at most
     *     {@link SandboxLimits#outputBytes()} in all
     * @throws io.execfabric.hotupdate.shared.HotUpdateException SANDBOX_UNAVAILABLE when this host cannot isolate
     */
    SandboxResult run(SandboxJob job, SandboxOutput output);

    /**
     * As {@link #run}, and tells which programs were started, which files touched, which addresses tried. Such a run may
     * make sockets, which lead nowhere. Where a host does not let runs be observed, the run goes on without, and the
     * observation says why.
     */
    ObservedRun observe(SandboxJob job, SandboxOutput output);

    /** Kills the whole process tree of a running job; false when no such job runs here. */
    boolean cancel(String jobId);

    /** What this host can enforce, tried for real at start. */
    IsolationReport isolation();
}
