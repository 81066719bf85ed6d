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
        SandboxLimits limits) {

    /** Where the program finds its input as a file. */
    public static final String INPUT_FILE = "/job/input.json";

    /** Where the program leaves its generated files. */
    public static final String ARTIFACT_DIR = "/job/artifacts";

    /** Where uploaded data files are. */
    public static final String UPLOAD_DIR = "/job/uploads";
}
