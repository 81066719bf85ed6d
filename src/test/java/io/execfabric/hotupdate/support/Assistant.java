package io.execfabric.hotupdate.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An assistant's program with an open session: the protocol library's own client, and what it was told unasked. */
public final class Assistant implements AutoCloseable {

    public static final String NAME = "journey-client 1.0";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final McpSyncClient client;
    private final AtomicInteger changes = new AtomicInteger();
    private final List<McpSchema.ProgressNotification> progress = new CopyOnWriteArrayList<>();

    private Assistant(String address, String token) {
        var transport = HttpClientStreamableHttpTransport.builder(address)
                .endpoint("/mcp")
                .httpRequestCustomizer(
                        (request, method, uri, body, context) -> request.setHeader("Authorization", "Bearer " + token))
                .build();
        // the library's client lists the tools anew before it tells of a change
        this.client = McpClient.sync(transport)
                .clientInfo(new McpSchema.Implementation("journey-client", "1.0"))
                .requestTimeout(Duration.ofSeconds(60))
                .toolsChangeConsumer(tools -> changes.incrementAndGet())
                .progressConsumer(progress::add)
                .build();
        client.initialize();
    }

    public static Assistant of(String address, String token) {
        return new Assistant(address, token);
    }

    public List<String> tools() {
        return client.listTools().tools().stream().map(McpSchema.Tool::name).toList();
    }

    public McpSchema.Tool tool(String name) {
        return client.listTools().tools().stream()
                .filter(tool -> tool.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public McpSchema.CallToolResult call(String name, Map<String, Object> arguments) {
        return client.callTool(McpSchema.CallToolRequest.builder()
                .name(name)
                .arguments(arguments)
                .progressToken("p-" + name)
                .build());
    }

    /** How often it was told that its list has changed. */
    public int changes() {
        return changes.get();
    }

    public List<McpSchema.ProgressNotification> progress() {
        return progress;
    }

    public String instructions() {
        return client.getServerInstructions();
    }

    public static String text(McpSchema.CallToolResult answer) {
        return ((McpSchema.TextContent) answer.content().get(0)).text();
    }

    public static JsonNode structure(McpSchema.CallToolResult answer) {
        return JSON.valueToTree(answer.structuredContent());
    }

    @Override
    public void close() {
        client.close();
    }
}
