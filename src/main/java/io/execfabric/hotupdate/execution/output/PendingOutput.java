package io.execfabric.hotupdate.execution.output;

import io.execfabric.hotupdate.execution.LogChunk;
import io.execfabric.hotupdate.execution.OutputStreamName;
import io.execfabric.hotupdate.execution.model.OutputPart;
import io.execfabric.hotupdate.shared.text.CutText;
import java.util.ArrayList;
import java.util.List;

/** Text that waits to be stored, cut into numbered pieces. Guarded by its owner. */
final class PendingOutput {

    private final List<OutputPart> parts = new ArrayList<>();
    private int handedOut;
    private int chars;
    private int nextSeq = 1;

    /** Text of the same stream goes on in the last piece while nobody has taken that. */
    void add(OutputStreamName stream, String text) {
        String rest = text;
        if (parts.size() > handedOut && parts.get(parts.size() - 1).stream() == stream) {
            OutputPart last = parts.get(parts.size() - 1);
            String more = CutText.of(rest, LogChunk.MAX_CHARS - last.text().length());
            parts.set(parts.size() - 1, new OutputPart(last.seq(), stream, last.text() + more));
            rest = rest.substring(more.length());
        }
        while (!rest.isEmpty()) {
            String piece = CutText.of(rest, LogChunk.MAX_CHARS);
            parts.add(new OutputPart(nextSeq++, stream, piece));
            rest = rest.substring(piece.length());
        }
        chars += text.length();
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    int chars() {
        return chars;
    }

    /** All pieces that wait; they change no more. */
    List<OutputPart> parts() {
        handedOut = parts.size();
        return List.copyOf(parts);
    }

    /** The first {@code count} need not wait any longer. */
    void stored(int count) {
        List<OutputPart> gone = parts.subList(0, count);
        chars -= gone.stream().mapToInt(part -> part.text().length()).sum();
        gone.clear();
        handedOut -= count;
    }
}
