package io.execfabric.hotupdate.execution.output;

import io.execfabric.hotupdate.execution.OutputStreamName;
import io.execfabric.hotupdate.execution.model.OutputPart;
import io.execfabric.hotupdate.execution.model.OutputRest;
import io.execfabric.hotupdate.sandbox.ResultLine;
import io.execfabric.hotupdate.sandbox.SandboxOutput;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores what a run prints while it runs: a batch as soon as it is large, and otherwise {@link #PATIENCE_MS} after its
 * first byte, so that a chatty script makes no commit per line. What comes right before the end is left for the end's own
 * commit: a run that prints little costs none here.
 */
public final class RunSandboxOutput implements SandboxOutput {

    /** How long printed text waits for more. */
    static final long PATIENCE_MS = 100;

    /** So much text is written at once. */
    static final int BATCH_CHARS = 64 * 1024;

    static final String MARK = "\n[The output was longer than allowed; the rest was dropped.]\n";

    private static final Logger LOG = LoggerFactory.getLogger(RunSandboxOutput.class);

    private final Consumer<List<OutputPart>> store;
    private final OutputTimer timer;
    private final ReentrantLock writing = new ReentrantLock();
    private final Object texts = new Object();
    private final Utf8Pieces out = new Utf8Pieces();
    private final Utf8Pieces err = new Utf8Pieces();
    private final ResultScanner result = new ResultScanner();
    private final PendingOutput pending = new PendingOutput();
    private boolean planned;
    private boolean ended;
    private long bytes;

    public RunSandboxOutput(Consumer<List<OutputPart>> store, OutputTimer timer) {
        this.store = store;
        this.timer = timer;
    }

    @Override
    public void stdout(byte[] chunk) {
        boolean large;
        synchronized (texts) {
            bytes += chunk.length;
            String text = out.next(chunk);
            result.text(text);
            large = add(OutputStreamName.STDOUT, text);
        }
        writeIf(large);
    }

    @Override
    public void stderr(byte[] chunk) {
        boolean large;
        synchronized (texts) {
            bytes += chunk.length;
            large = add(OutputStreamName.STDERR, err.next(chunk));
        }
        writeIf(large);
    }

    @Override
    public void truncated() {
        synchronized (texts) {
            add(OutputStreamName.STDOUT, MARK);
        }
    }

    /** No more is stored from here on; what is left goes with the run's end. */
    public OutputRest end() {
        writing.lock();
        try {
            synchronized (texts) {
                ended = true;
                pending.add(OutputStreamName.STDOUT, out.end());
                pending.add(OutputStreamName.STDERR, err.end());
                return new OutputRest(pending.parts(), bytes);
            }
        } finally {
            writing.unlock();
        }
    }

    /** To be asked for after the end. */
    public ResultLine result() {
        synchronized (texts) {
            return result.last();
        }
    }

    private boolean add(OutputStreamName stream, String text) {
        if (ended) {
            return false;
        }
        pending.add(stream, text);
        if (!planned && !pending.isEmpty()) {
            planned = true;
            timer.later(this::writeOnTime, PATIENCE_MS);
        }
        return pending.chars() >= BATCH_CHARS;
    }

    private void writeIf(boolean large) {
        if (large) {
            write();
        }
    }

    private void writeOnTime() {
        try {
            synchronized (texts) {
                planned = false;
            }
            write();
        } catch (RuntimeException e) {
            // nothing is lost: it stays pending, and goes with the next batch or the run's end
            LOG.warn("Output of a run could not be stored yet", e);
        }
    }

    private void write() {
        writing.lock();
        try {
            List<OutputPart> parts;
            synchronized (texts) {
                parts = ended ? List.of() : pending.parts();
            }
            if (!parts.isEmpty()) {
                store.accept(parts);
                synchronized (texts) {
                    pending.stored(parts.size());
                }
            }
        } finally {
            writing.unlock();
        }
    }
}
