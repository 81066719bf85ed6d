package io.execfabric.hotupdate.execution.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of followed logs.
 *
 * @param perUser streams open at once
 * @param perTenant streams open at once
 * @param perNode streams open at once, and the most threads that feed them
 * @param lookAgain how often the table is asked while somebody follows a run of another node
 * @param life after which a stream ends and its reader comes back with the last id, so that its rights are asked for anew
 */
@ConfigurationProperties("hotupdate.log-streams")
record LogStreamProperties(
        @DefaultValue("8") int perUser,
        @DefaultValue("40") int perTenant,
        @DefaultValue("200") int perNode,
        @DefaultValue("150ms") Duration lookAgain,
        @DefaultValue("5m") Duration life) {}
