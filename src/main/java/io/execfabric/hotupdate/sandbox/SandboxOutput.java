package io.execfabric.hotupdate.sandbox;

/** Receives a run's output while it runs. Calls for one stream come in order; the array is not reused. */
public interface SandboxOutput {

    void stdout(byte[] chunk);

    void stderr(byte[] chunk);

    /** The limit is reached: what follows is dropped. Called once, while the run goes on. */
    default void truncated() {}
}
