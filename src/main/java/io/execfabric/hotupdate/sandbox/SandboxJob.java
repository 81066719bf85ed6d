package io.execfabric.hotupdate.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One isolated run.
 *
 * @param id names the run for {@link Sandbox#cancel}; unique among running jobs
 * @param folder host directory that becomes the read-only start directory of the run
 * @param command program (looked up in the sandbox's own PATH) and arguments
 * @param environment everything the program sees besides PATH, HOME, LANG and TMPDIR
 * @param standardInput bytes on standard input, at most a few MiB; also written to the file that {@link #INPUT_FILE}
 *     names when {@code inputAsFile}
 * @param inputAsFile whether standard input is given as a file, too
 * @param inputFiles read-only files below {@link #UPLOAD_DIR}: name inside the sandbox to host file
 * @param collectFiles whether files left in {@link #ARTIFACT_DIR} are handed back
 * @param tools read-only folders of the platform's own, never named by a user: place below {@link #TOOL_DIR} ({@code ""} for
 *     that itself) to host folder; a place inside another needs an empty folder there
 */
public record SandboxJob(
        String id,
        Path folder,
        List<String> command,
        Map<String, String> environment,
        byte[] standardInput,
        boolean inputAsFile,
        Map<String, Path> inputFiles,
        boolean collectFiles,
        SandboxLimits limits,
        Map<String, Path> tools) {

    /** Where the program finds its input as a file. */
    public static final String INPUT_FILE = "/job/input.json";

    /** Where the program leaves its generated files. */
    public static final String ARTIFACT_DIR = "/job/artifacts";

    /** Where uploaded data files are. */
    public static final String UPLOAD_DIR = "/job/uploads";

    /** Where programs are that the platform brings along. */
    public static final String TOOL_DIR = "/tools";

    /** A run that brings no programs of the platform along. */
    public SandboxJob(
            String id,
            Path folder,
            List<String> command,
            Map<String, String> environment,
            byte[] standardInput,
            boolean inputAsFile,
            Map<String, Path> inputFiles,
            boolean collectFiles,
            SandboxLimits limits) {
        this(id, folder, command, environment, standardInput, inputAsFile, inputFiles, collectFiles, limits, Map.of());
    }
}
