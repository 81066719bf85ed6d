package io.execfabric.hotupdate.execution;

import java.util.List;

/**
 * What of a run's output is left to be stored with its end.
 *
 * @param bytes of all its output, stored before or not
 */
record OutputRest(List<OutputPart> parts, long bytes) {

    static final OutputRest NONE = new OutputRest(List.of(), 0);

    OutputRest {
        parts = List.copyOf(parts);
    }
}
