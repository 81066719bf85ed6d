package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.sandbox.Interpreter;
import io.execfabric.hotupdate.sandbox.SandboxJob;
import io.execfabric.hotupdate.sandbox.SandboxLimits;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The script runtime contract: what a script is given, and under which names. */
final class RunJob {

    static final String INPUT_FILE = "EXECFABRIC_INPUT_FILE";
    static final String INPUT_PAYLOAD = "EXECFABRIC_SKILL_INPUT_PAYLOAD_JSON";
    static final String ARTIFACT_DIR = "EXECFABRIC_ARTIFACT_DIR";

    /** Larger inputs come by standard input and file alone: an environment string has a limit of the kernel's. */
    static final int MAX_PAYLOAD_BYTES = 100 * 1024;

    private RunJob() {}

    static SandboxJob of(ClaimedRun run, VerifiedRun verified) {
        byte[] input = run.input().getBytes(StandardCharsets.UTF_8);
        return new SandboxJob(
                run.id(),
                verified.folder(),
                Interpreter.command(verified.language()),
                environment(run.input(), input.length),
                input,
                true,
                Map.of(),
                true,
                SandboxLimits.standard().withWallTime(run.timeLimit()));
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
