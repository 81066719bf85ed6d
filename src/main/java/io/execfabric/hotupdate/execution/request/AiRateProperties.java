package io.execfabric.hotupdate.execution.request;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param runsPerMinute requests for runs of one AI token that one server process takes, by REST and by the assistants'
 *     protocol together
 */
@ConfigurationProperties("hotupdate.execution.ai")
record AiRateProperties(@DefaultValue("120") int runsPerMinute) {}
