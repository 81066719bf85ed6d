package io.execfabric.hotupdate.execution.model;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long bulky data of runs is kept. A run's row, its digests, input and result stay.
 *
 * @param output what a run printed, from its end on
 * @param artifacts generated files, from the run's end on
 * @param uploads batches of data files, from their upload on; one that an open run needs stays until that has ended
 * @param perPass most runs, and most batches, that one pass cleans
 * @param every pause between two passes
 */
@ConfigurationProperties("hotupdate.retention")
public record RetentionProperties(
        @DefaultValue("90d") Duration output,
        @DefaultValue("90d") Duration artifacts,
        @DefaultValue("30d") Duration uploads,
        @DefaultValue("200") int perPass,
        @DefaultValue("10m") Duration every) {}
