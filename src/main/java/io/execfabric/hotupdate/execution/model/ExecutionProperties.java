package io.execfabric.hotupdate.execution.model;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of runs.
 *
 * @param timeLimit after which a run's whole process tree is killed
 * @param ticketLife how long a run waits for a person's yes
 * @param openRunsPerTenant queued and running runs at once
 * @param openTicketsPerTenant runs that wait for a yes at once
 * @param openTicketsPerAi those that AI tokens of one owner asked for, so that an AI cannot flood people
 * @param parallelRuns runs of one tenant at once on this node; 0 for twice the number of cores
 */
@ConfigurationProperties("hotupdate.execution")
public record ExecutionProperties(
        @DefaultValue("60s") Duration timeLimit,
        @DefaultValue("24h") Duration ticketLife,
        @DefaultValue("2000") int openRunsPerTenant,
        @DefaultValue("200") int openTicketsPerTenant,
        @DefaultValue("50") int openTicketsPerAi,
        @DefaultValue("0") int parallelRuns) {

    public int effectiveParallelRuns() {
        return parallelRuns > 0 ? parallelRuns : 2 * Runtime.getRuntime().availableProcessors();
    }

    /** The slots that one tenant may hold, and a reserve that it may not. */
    public int threads() {
        int slots = effectiveParallelRuns();
        return slots + Math.max(1, slots / 4);
    }
}
