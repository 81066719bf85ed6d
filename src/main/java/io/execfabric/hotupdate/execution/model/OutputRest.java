package io.execfabric.hotupdate.execution.model;

import java.util.List;

/**
 * What of a run's output is left to be stored with its end.
 *
 * @param bytes of all its output, stored before or not
 */
public record OutputRest(List<OutputPart> parts, long bytes) {

    static final OutputRest NONE = new OutputRest(List.of(), 0);

    public OutputRest {
        parts = List.copyOf(parts);
    }
}
