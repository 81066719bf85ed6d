package io.execfabric.hotupdate.execution.flow;

import java.util.Set;

/** The contract of {@code processes/resolve-lost-execution.bpmn}: every id and name that code and model share. */
public final class ResolveLostProcess {

    public static final String KEY = "resolve-lost-execution";

    static final String TASK_RESOLVE = "Task_ResolveLostExecution";
    public static final String END_RUN_AGAIN = "EndEvent_RunAgain";
    public static final String END_MARKED_FAILED = "EndEvent_MarkedFailed";

    /** The type of the incident in Cockpit. */
    public static final String INCIDENT = "executionLost";

    private ResolveLostProcess() {}

    /** Names of the process variables; all are text. */
    public static final class Variables {

        public static final String TENANT = "tenant";

        /** Code and version. */
        public static final String SKILL = "skill";

        static final String REQUESTER = "requester";

        /** MARK_FAILED or RUN_AGAIN, given with the completion of the user task. */
        public static final String OUTCOME = "outcome";

        /** Given with the completion; kept with the run and not in the process. */
        public static final String COMMENT = "comment";

        /** What the form sends: all its fields, those too that are only shown. */
        public static final Set<String> FORM = Set.of(TENANT, SKILL, REQUESTER, OUTCOME, COMMENT);

        private Variables() {}
    }
}
