package io.execfabric.hotupdate.support.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** What others say of the interface's description; {@code bin/test} installs them. */
public final class Linters {

    private static final Path SOURCES = Path.of("src/test/openapi-clients").toAbsolutePath();

    private Linters() {}

    /** Where the libraries are. */
    static Path libraries() throws IOException {
        return Path.of("target/openapi-clients/current").toRealPath();
    }

    /** Fails at the least remark of Spectral, and answers what it said. */
    public static String spectral(JsonNode description) throws Exception {
        return run(
                description,
                "spectral",
                "lint",
                "--fail-severity=hint",
                "--ruleset=" + SOURCES.resolve("spectral.yaml"));
    }

    /** Fails at the least remark of Redocly, and answers what it said. */
    public static String redocly(JsonNode description) throws Exception {
        return run(description, "redocly", "lint", "--config=" + SOURCES.resolve("redocly.yaml"));
    }

    private static String run(JsonNode description, String tool, String... options) throws Exception {
        Path folder = Files.createTempDirectory(libraries(), tool);
        Files.writeString(folder.resolve("openapi.json"), description.toPrettyString());
        List<String> command = new ArrayList<>();
        command.add(libraries().resolve("node_modules/.bin").resolve(tool).toString());
        command.addAll(List.of(options));
        command.add("openapi.json");
        String said = Program.run(folder, command);
        FileSystemUtils.deleteRecursively(folder);
        return said;
    }
}
