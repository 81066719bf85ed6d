package io.execfabric.hotupdate.updateflow;

import java.util.List;

/** Where a submission's process stands, in ids of {@code processes/hot-update.bpmn}. */
public interface FlowPositions {

    /** The active elements; empty when the process has ended. Asks no permission: ask the submission first. */
    List<String> activeElements(String submissionId);
}
