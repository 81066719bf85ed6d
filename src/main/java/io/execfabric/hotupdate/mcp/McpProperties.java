package io.execfabric.hotupdate.mcp;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code hotupdate.mcp.*}: how much assistants may ask, and how long they are waited for.
 *
 * <p>Wide, since each field is a setting that an operator names by itself; Spring alone makes it.
 *
 * @param pageSize tools in one part of the list, 1–200
 * @param callsPerMinute tool calls of one token that one server process takes
 * @param requestsPerMinute requests of any kind of one token that one server process takes
 * @param patience how long a call waits for its run's end
 * @param waiting calls that wait at once on this node; further ones answer with the run's id
 * @param sessionsPerToken open sessions of one token; the one that was used longest ago is closed for another
 * @param sessions open sessions on this node
 * @param idle after which a session without an open stream is forgotten
 * @param keepAlive how often an open stream is asked whether anybody is there
 * @param lookAgain how often lists are compared while other nodes are alive
 * @param textLimit characters of a run's output that an answer holds
 */
@ConfigurationProperties("hotupdate.mcp")
record McpProperties(
        @DefaultValue("50") int pageSize,
        @DefaultValue("120") int callsPerMinute,
        @DefaultValue("600") int requestsPerMinute,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("64") int waiting,
        @DefaultValue("20") int sessionsPerToken,
        @DefaultValue("5000") int sessions,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("15s") Duration keepAlive,
        @DefaultValue("500ms") Duration lookAgain,
        @DefaultValue("65536") int textLimit) {}
