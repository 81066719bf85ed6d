package io.execfabric.hotupdate.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A script folder as a tenant would prepare it. */
public final class ScriptFolder {

    private static final String README = """
            # Pretty JSON

            ## Purpose
            Prints a JSON object so that a person can read it. 读得懂的输出 🎉

            ## Input
            Any JSON object.

            ## Output
            The same object, indented, on standard output.

            ## Prerequisites
            None.

            ## Generated files
            None.
            """;

    private final Map<String, String> files = new TreeMap<>();

    private ScriptFolder() {
        files.put("README.md", README);
    }

    /** Reads JSON on standard input and prints it indented; low risk. */
    public static ScriptFolder prettyJson() {
        return new ScriptFolder().with("main.py", """
                        # @risk low
                        import json
                        import sys

                        json.dump(json.load(sys.stdin), sys.stdout, sort_keys=True, indent=4)
                        print()
                        """);
    }

    /** A shell script that leaves a file behind; its risk is the declared one. */
    public static ScriptFolder shell(String risk) {
        return new ScriptFolder()
                .with(
                        "main.sh",
                        "#!/bin/bash\n# @risk " + risk
                                + "\necho ran\necho 'a,b' > \"$EXECFABRIC_ARTIFACT_DIR/table.csv\"\n"
                                + "echo '__EXECFABRIC_RESULT__={\"rows\":1}'\n");
    }

    public ScriptFolder with(String path, String content) {
        files.put(path, content);
        return this;
    }

    /** The same files below a folder. */
    public ScriptFolder below(String path) {
        ScriptFolder moved = new ScriptFolder();
        moved.files.clear();
        files.forEach((name, content) -> moved.files.put(path + "/" + name, content));
        return moved;
    }

    public String content(String path) {
        return files.getOrDefault(path, "");
    }

    public ScriptFolder without(String path) {
        files.remove(path);
        return this;
    }

    public byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
