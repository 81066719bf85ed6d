package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.sandbox.SandboxOutput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Collects what a run prints; the sandbox bounds it. Bytes that are no UTF-8 become replacement characters. */
final class RunOutput implements SandboxOutput {

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
}
