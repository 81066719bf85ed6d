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
 * @param input what the program is given
 * @param collectFiles whether files left in {@link #ARTIFACT_DIR} are handed back
 * @param tools read-only folders of the platform's own, never named by a user: place below {@link #TOOL_DIR} ({@code ""} for
 *     that itself) to host folder; a place inside another needs an empty folder there
 */
public record SandboxJob(
        String id,
        Path folder,
        List<String> command,
        Map<String, String> environment,
        Input input,
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

    /**
     * What a program is given to read.
     *
     * @param bytes on standard input, at most a few MiB; also written to the file that {@link #INPUT_FILE} names when
     *     {@code asFile}
     * @param asFile whether standard input is given as a file, too
     * @param files read-only files below {@link #UPLOAD_DIR}: name inside the sandbox to host file
     */
    public record Input(byte[] bytes, boolean asFile, Map<String, Path> files) {

        public static final Input NONE = ofBytes(new byte[0]);

        /** On standard input alone. */
        public static Input ofBytes(byte[] bytes) {
            return new Input(bytes, false, Map.of());
        }

        /** On standard input, and as a file. */
        public static Input alsoAsFile(byte[] bytes) {
            return new Input(bytes, true, Map.of());
        }

        public Input with(Map<String, Path> uploads) {
            return new Input(bytes, asFile, uploads);
        }
    }

    /** A run that brings no programs of the platform along. */
    public SandboxJob(
            String id,
            Path folder,
            List<String> command,
            Map<String, String> environment,
            Input input,
            boolean collectFiles,
            SandboxLimits limits) {
        this(id, folder, command, environment, input, collectFiles, limits, Map.of());
    }

    /** The same run with data files, and with what tells the program of them. */
    public SandboxJob with(Map<String, Path> uploads, Map<String, String> told) {
        return new SandboxJob(id, folder, command, told, input.with(uploads), collectFiles, limits, tools);
    }
}
