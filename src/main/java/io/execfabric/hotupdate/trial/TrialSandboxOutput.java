package io.execfabric.hotupdate.trial;

import io.execfabric.hotupdate.sandbox.SandboxOutput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What a trial run prints, which the sandbox bounds. */
final class TrialSandboxOutput implements SandboxOutput {

    /** How much of each stream is kept for people to read. */
    static final int SHOWN_BYTES = 64 * 1024;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Override
    public void stdout(byte[] chunk) {
        out.writeBytes(chunk);
    }

    @Override
    public void stderr(byte[] chunk) {
        err.writeBytes(chunk);
    }

    String stdout() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String stderr() {
        return err.toString(StandardCharsets.UTF_8);
    }

    String shownStdout() {
        return shown(out);
    }

    String shownStderr() {
        return shown(err);
    }

    boolean isCut() {
        return out.size() > SHOWN_BYTES || err.size() > SHOWN_BYTES;
    }

    private static String shown(ByteArrayOutputStream stream) {
        byte[] bytes = stream.toByteArray();
        return new String(bytes, 0, Math.min(bytes.length, SHOWN_BYTES), StandardCharsets.UTF_8);
    }
}
