package io.execfabric.hotupdate.scan;

import io.execfabric.hotupdate.sandbox.SandboxOutput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Both streams of a tool; the sandbox limits how much comes. */
final class ToolSandboxOutput implements SandboxOutput {

    private static final int SHOWN = 300;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();

    @Override
    public synchronized void stdout(byte[] chunk) {
        output.writeBytes(chunk);
    }

    @Override
    public synchronized void stderr(byte[] chunk) {
        error.writeBytes(chunk);
    }

    synchronized byte[] output() {
        return output.toByteArray();
    }

    /** The end of what it complained about, for the operator's log. */
    synchronized String error() {
        String text = error.toString(StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " ");
        return text.substring(Math.max(0, text.length() - SHOWN));
    }
}
