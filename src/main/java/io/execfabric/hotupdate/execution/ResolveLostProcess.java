package io.execfabric.hotupdate.execution;

import java.util.Set;

/** The contract of {@code processes/resolve-lost-execution.bpmn}: every id and name that code and model share. */
final class ResolveLostProcess {

    static final String KEY = "resolve-lost-execution";

    static final String TASK_RESOLVE = "Task_ResolveLostExecution";
    static final String END_RUN_AGAIN = "EndEvent_RunAgain";
    static final String END_MARKED_FAILED = "EndEvent_MarkedFailed";

    /** The type of the incident in Cockpit. */
    static final String INCIDENT = "executionLost";

    private ResolveLostProcess() {}

    /** Names of the process variables; all are text. */
    static final class Variables {

        static final String TENANT = "tenant";

        /** Code and version. */
        static final String SKILL = "skill";

        static final String REQUESTER = "requester";

        /** MARK_FAILED or RUN_AGAIN, given with the completion of the user task. */
        static final String OUTCOME = "outcome";

        /** Given with the completion; kept with the run and not in the process. */
        static final String COMMENT = "comment";

        /** What the form sends: all its fields, those too that are only shown. */
        static final Set<String> FORM = Set.of(TENANT, SKILL, REQUESTER, OUTCOME, COMMENT);

        private Variables() {}
    }
}
