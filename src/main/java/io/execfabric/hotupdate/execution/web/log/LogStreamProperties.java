package io.execfabric.hotupdate.execution.web.log;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of followed logs. A stream costs a connection and a little memory, and no thread.
 *
 * @param perUser streams open at once
 * @param perTenant streams open at once
 * @param perNode streams open at once
 * @param lookAgain how often the tables are asked, once for all, how far the followed runs are
 * @param beat after so long without anything to tell, a sign of life keeps what is in between from cutting the connection
 * @param life after which a stream ends and its reader comes back with the last id, so that its rights are asked for anew
 */
@ConfigurationProperties("hotupdate.log-streams")
record LogStreamProperties(
        @DefaultValue("100") int perUser,
        @DefaultValue("200") int perTenant,
        @DefaultValue("1200") int perNode,
        @DefaultValue("150ms") Duration lookAgain,
        @DefaultValue("15s") Duration beat,
        @DefaultValue("5m") Duration life) {}
