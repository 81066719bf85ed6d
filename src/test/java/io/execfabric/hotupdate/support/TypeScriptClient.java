package io.execfabric.hotupdate.support;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A session of the protocol's TypeScript library, as a process of Node.js; {@code bin/test} installs the library. */
public final class TypeScriptClient implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path LIBRARIES = Path.of("target/mcp-client/current");
    private static final Path SCRIPT = Path.of("src/test/mcp-client/session.mjs");

    /** What the process said, and when it was read here. */
    public record Said(JsonNode what, long nanos) {

        public boolean is(String event) {
            return what.path("event").asText().equals(event);
        }

        public boolean lists(String tool) {
            for (JsonNode name : what.path("tools")) {
                if (name.asText().equals(tool)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Process process;
    private final BufferedWriter commands;
    private final List<Said> said = new CopyOnWriteArrayList<>();

    private TypeScriptClient(String url, String token) throws IOException {
        Path script = LIBRARIES.resolve("session.mjs");
        Files.copy(SCRIPT, script, StandardCopyOption.REPLACE_EXISTING);
        ProcessBuilder node = new ProcessBuilder("node", "session.mjs");
        node.directory(LIBRARIES.toRealPath().toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        node.environment().putAll(Map.of("MCP_URL", url, "MCP_TOKEN", token));
        this.process = node.start();
        this.commands = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        Thread reader = new Thread(this::read, "typescript-client");
        reader.setDaemon(true);
        reader.start();
        next(0, event -> event.is("ready"));
    }

    public static TypeScriptClient connect(String address, String token) throws IOException {
        return new TypeScriptClient(address + "/mcp", token);
    }

    /** Where the record of what it says stands. */
    public int mark() {
        return said.size();
    }

    public Said list() throws IOException {
        int from = mark();
        command(Map.of("do", "list"));
        return next(from, event -> event.is("listed"));
    }

    public Said call(String name, Map<String, Object> arguments) throws IOException {
        int from = mark();
        command(Map.of("do", "call", "name", name, "arguments", arguments));
        return next(from, event -> event.is("answered"));
    }

    /** The first that is said after {@code from} and wanted. */
    public Said next(int from, Predicate<Said> wanted) {
        await().pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(60))
                .until(() -> after(from, wanted) != null);
        return java.util.Objects.requireNonNull(after(from, wanted));
    }

    public List<Said> all() {
        return said;
    }

    private @org.jspecify.annotations.Nullable Said after(int from, Predicate<Said> wanted) {
        return said.subList(from, said.size()).stream()
                .filter(wanted)
                .findFirst()
                .orElse(null);
    }

    private void command(Map<String, Object> command) throws IOException {
        commands.write(JSON.writeValueAsString(command));
        commands.newLine();
        commands.flush();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(new Said(JSON.readTree(line), System.nanoTime()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        command(Map.of("do", "end"));
        process.onExit().join();
    }
}
