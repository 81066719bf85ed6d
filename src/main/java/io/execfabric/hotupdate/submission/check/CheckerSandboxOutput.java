package io.execfabric.hotupdate.submission.check;

import io.execfabric.hotupdate.sandbox.SandboxOutput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Both streams of a syntax checker in one text; the sandbox limits how much comes. */
final class CheckerSandboxOutput implements SandboxOutput {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public synchronized void stdout(byte[] chunk) {
        bytes.writeBytes(chunk);
    }

    @Override
    public synchronized void stderr(byte[] chunk) {
        bytes.writeBytes(chunk);
    }

    synchronized String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
