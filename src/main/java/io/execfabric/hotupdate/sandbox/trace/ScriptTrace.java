package io.execfabric.hotupdate.sandbox.trace;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a script did, as the trace of its run tells it. Nothing of the sandbox's own set-up is in it.
 *
 * @param files written, and in brackets what else was done to them
 * @param programs started, with their arguments
 * @param connections addresses and names asked for
 * @param started whether the script's interpreter was seen to start
 * @param ended whether the trace goes on until all was over
 * @param hidden whether some files may be others than those listed, since the script kept its descriptors from the observer
 * @param complete false when there was more than is kept
 */
public record ScriptTrace(
        List<String> files,
        List<String> programs,
        List<String> connections,
        boolean started,
        boolean ended,
        boolean hidden,
        boolean complete) {

    /**
     * @param trace written by strace with all texts in hexadecimal
     * @param interpreter the command that starts the script
     * @param wholeBytes how much was kept of the trace whatever it tells; one as long as that is taken as cut
     */
    public static ScriptTrace read(Path trace, List<String> interpreter, long wholeBytes) throws IOException {
        Reader reader = new Reader(interpreter);
        try (BufferedReader lines = Files.newBufferedReader(trace, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.take(line);
            }
        }
        return reader.result(Files.size(trace) < wholeBytes);
    }

    private static final class Reader {

        private final CallLines lines = new CallLines();
        private final Processes processes;
        private final FileCalls files = new FileCalls();
        private final ProgramCalls programs = new ProgramCalls();
        private final ConnectionCalls connections = new ConnectionCalls();

        Reader(List<String> interpreter) {
            this.processes = new Processes(interpreter);
        }

        void take(String line) {
            lines.next(line).forEach(this::take);
        }

        ScriptTrace result(boolean whole) {
            lines.unfinished().forEach(this::take);
            boolean kept = !files.isCut() && !programs.isCut() && !connections.isCut();
            return new ScriptTrace(
                    files.shown(),
                    programs.shown(),
                    connections.shown(),
                    processes.isStarted(),
                    processes.isFirstGone(),
                    files.isHidden(),
                    whole && kept);
        }

        private void take(Call call) {
            if (processes.isOfScript(call, lines)) {
                files.see(call, processes.place(call));
                programs.see(call, processes.place(call));
                connections.see(call);
            }
        }
    }
}
