package io.execfabric.hotupdate.support.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.springframework.util.FileSystemUtils;

/**
 * A client that is generated from the interface's description in a folder of its own, compiled there together with a journey
 * that uses it, and run. Nothing of it is kept, unless it failed.
 */
public final class GeneratedClient {

    private static final Path SOURCES = Path.of("src/test/openapi-clients").toAbsolutePath();
    private static final Path GENERATOR =
            Path.of("target/openapi-generator/openapi-generator-cli.jar").toAbsolutePath();
    private static final String NOT_WANTED = "apiTests=false,modelTests=false,apiDocs=false,modelDocs=false";

    private final Path folder;

    private GeneratedClient(Path folder) {
        this.folder = folder;
    }

    /** The journey as {@code journey.ts} tells it, compiled strictly. Answers what it printed. */
    public static JsonNode typeScript(JsonNode description, List<String> arguments) throws Exception {
        Path libraries = Linters.libraries();
        GeneratedClient client = new GeneratedClient(Files.createTempDirectory(libraries, "typescript-client"));
        client.generate(description, "typescript-fetch", "importFileExtension=.js");
        for (String file : List.of("journey.ts", "tsconfig.json")) {
            Files.copy(SOURCES.resolve(file), client.folder.resolve(file));
        }
        Program.run(
                client.folder,
                List.of(
                        "node",
                        libraries.resolve("node_modules/typescript/bin/tsc").toString()));
        return client.run(List.of("node", "out/journey.js"), arguments);
    }

    /** The journey as {@code MainJourney.java} tells it, with Spring's client, which is there already. */
    public static JsonNode java(JsonNode description, List<String> arguments) throws Exception {
        GeneratedClient client = new GeneratedClient(Files.createTempDirectory("java-client"));
        client.generate(
                description,
                "java",
                "library=restclient,openApiNullable=false,useJakartaEe=true,useAbstractionForFiles=true");
        client.compile();
        String classes = client.folder.resolve("classes") + File.pathSeparator + System.getProperty("java.class.path");
        return client.run(List.of(Program.java(), "-XX:TieredStopAtLevel=1", "-cp", classes, "MainJourney"), arguments);
    }

    private void generate(JsonNode description, String language, String options) throws Exception {
        Path document = Files.writeString(folder.resolve("openapi.json"), description.toString());
        Program.run(
                folder,
                List.of(
                        Program.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        GENERATOR.toString(),
                        "generate",
                        "--input-spec=" + document,
                        "--generator-name=" + language,
                        "--output=" + folder.resolve("client"),
                        "--additional-properties=" + options,
                        "--global-property=" + NOT_WANTED));
    }

    private void compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-nowarn", "-proc:none", "-d", folder.resolve("classes").toString());
            boolean compiled = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(javaSources()))
                    .call();
            if (!compiled) {
                throw new AssertionError("The generated client does not compile:\n" + said);
            }
        }
    }

    private List<Path> javaSources() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("client/src/main/java"))) {
            return Stream.concat(
                            Stream.of(SOURCES.resolve("MainJourney.java")),
                            all.filter(file -> file.toString().endsWith(".java")))
                    .toList();
        }
    }

    private JsonNode run(List<String> command, List<String> arguments) throws Exception {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(arguments);
        List<String> said = Program.run(folder, whole).lines().toList();
        FileSystemUtils.deleteRecursively(folder);
        return new ObjectMapper().readTree(said.get(said.size() - 1));
    }
}
