package io.execfabric.hotupdate.sandbox;

import io.execfabric.hotupdate.shared.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The script runtime contract: what a script is given, and under which names. Runs and trial runs both start by it. */
public final class ScriptJob {

    static final String INPUT_FILE = "EXECFABRIC_INPUT_FILE";
    static final String INPUT_PAYLOAD = "EXECFABRIC_SKILL_INPUT_PAYLOAD_JSON";
    static final String ARTIFACT_DIR = "EXECFABRIC_ARTIFACT_DIR";

    /** Larger inputs come by standard input and file alone: an environment string has a limit of the kernel's. */
    static final int MAX_PAYLOAD_BYTES = 100 * 1024;

    private ScriptJob() {}

    /** The script in {@code folder}, given {@code input}, a JSON text, in each of the agreed ways. */
    public static SandboxJob of(String id, Path folder, Language language, String input, SandboxLimits limits) {
        byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
        return new SandboxJob(
                id,
                folder,
                Interpreter.command(language),
                environment(input, bytes.length),
                SandboxJob.Input.alsoAsFile(bytes),
                true,
                limits);
    }

    private static Map<String, String> environment(String input, int bytes) {
        Map<String, String> environment = new HashMap<>();
        environment.put(INPUT_FILE, SandboxJob.INPUT_FILE);
        environment.put(ARTIFACT_DIR, SandboxJob.ARTIFACT_DIR);
        if (bytes <= MAX_PAYLOAD_BYTES) {
            environment.put(INPUT_PAYLOAD, input);
        }
        return environment;
    }
}
