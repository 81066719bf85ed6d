package io.execfabric.hotupdate.execution;

/**
 * A piece of a run's output.
 *
 * @param seq grows by one from piece to piece, over both streams, from 1
 * @param text exactly as printed, control characters included; whoever shows it makes it harmless
 */
public record LogChunk(int seq, OutputStreamName stream, String text) {

    /** Most characters in one piece. */
    public static final int MAX_CHARS = 32 * 1024;
}
