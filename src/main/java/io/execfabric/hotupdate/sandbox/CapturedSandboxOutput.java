package io.execfabric.hotupdate.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * All that a run prints, for whoever looks at it only when the run has ended. It holds no more than the run may print: the
 * sandbox drops what goes beyond, and so does this.
 */
public final class CapturedSandboxOutput implements SandboxOutput {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final ByteArrayOutputStream both = new ByteArrayOutputStream();
    private final long most;

    public CapturedSandboxOutput(SandboxLimits limits) {
        this.most = limits.outputBytes();
    }

    @Override
    public synchronized void stdout(byte[] chunk) {
        add(out, chunk);
    }

    @Override
    public synchronized void stderr(byte[] chunk) {
        add(err, chunk);
    }

    private void add(ByteArrayOutputStream stream, byte[] chunk) {
        int taken = (int) Math.min(chunk.length, most - both.size());
        stream.write(chunk, 0, taken);
        both.write(chunk, 0, taken);
    }

    public synchronized byte[] stdoutBytes() {
        return out.toByteArray();
    }

    public synchronized String stdout() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public synchronized String stderr() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Both streams as they came. */
    public synchronized String text() {
        return both.toString(StandardCharsets.UTF_8);
    }

    /** At most {@code bytes} of the stream, and its last character whole. */
    public synchronized String stdoutBeginning(int bytes) {
        return beginning(out, bytes);
    }

    public synchronized String stderrBeginning(int bytes) {
        return beginning(err, bytes);
    }

    /** Whether either stream has more than {@code bytes}. */
    public synchronized boolean isLongerThan(int bytes) {
        return out.size() > bytes || err.size() > bytes;
    }

    private static String beginning(ByteArrayOutputStream stream, int bytes) {
        byte[] all = stream.toByteArray();
        int end = Math.min(all.length, bytes);
        while (end > 0 && end < all.length && isInside(all[end])) {
            end--;
        }
        return new String(all, 0, end, StandardCharsets.UTF_8);
    }

    /** Whether a byte of UTF-8 goes on with the character before it. */
    private static boolean isInside(byte one) {
        return (one & 0xC0) == 0x80;
    }
}
