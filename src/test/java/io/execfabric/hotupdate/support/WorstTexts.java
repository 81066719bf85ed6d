package io.execfabric.hotupdate.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Folders that once took minutes, gigabytes or the log: small to send, each the worst of its kind. */
public final class WorstTexts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private WorstTexts() {}

    /** Name to zipped folder. */
    public static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        String readme = ScriptFolder.prettyJson().content("README.md");
        all.put("comments that never end", readme("# T\n\n## Purpose\n\n" + "<!--".repeat(260_000)));
        all.put("opened tags", readme(readme + "\n<div>\n" + "<".repeat(40_000)));
        all.put("a long heading", readme(readme + "\n## a" + "1".repeat(40_000) + "a\n"));
        all.put("a numbered heading", readme("# T\n## " + "1.".repeat(3000) + "1\n\nx"));
        all.put("definitions that double", with("input.schema.json", doubling()));
        all.put(
                "a large enum",
                ScriptFolder.prettyJson()
                        .with("input.schema.json", largeEnum())
                        .with("samples/input.json", misses())
                        .zip());
        all.put("a schema of itself", with("input.schema.json", "{\"allOf\":[{\"$ref\":\"#\"}]}"));
        all.put(
                "a pattern without end",
                with(
                        "input.schema.json",
                        "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\",\"pattern\":\"^(a+)+\\\\1b$\"}}}"));
        all.put("unknown limits", with("main.execfabric-skill.json", unknownLimits()));
        all.put(
                "a shell that has no end",
                ScriptFolder.shell("low")
                        .with("main.sh", "echo " + "$(".repeat(2_000))
                        .zip());
        all.put(
                "a package.json that is none",
                ScriptFolder.shell("low")
                        .without("main.sh")
                        .with("main.js", "// @risk low\nconsole.log(1)\n")
                        .with("package.json", "{")
                        .zip());
        all.put("many files", manyFiles());
        return all;
    }

    private static byte[] readme(String text) {
        return with("README.md", text);
    }

    private static byte[] with(String path, String text) {
        return ScriptFolder.prettyJson().with(path, text).zip();
    }

    private static String doubling() {
        Map<String, Object> levels = new TreeMap<>();
        for (int level = 0; level < 25; level++) {
            Map<String, String> next = Map.of("$ref", "#/$defs/d" + (level + 1));
            levels.put("d" + level, Map.of("allOf", List.of(next, next)));
        }
        levels.put("d25", Map.of());
        return json(Map.of("$defs", levels, "type", "object", "$ref", "#/$defs/d0"));
    }

    private static String largeEnum() {
        List<Map<String, Integer>> values =
                IntStream.range(0, 15_000).mapToObj(i -> Map.of("k", i)).toList();
        Map<String, Object> list = Map.of("type", "array", "items", Map.of("enum", values));
        return json(Map.of("type", "object", "properties", Map.of("a", list)));
    }

    private static String misses() {
        return json(Map.of("a", IntStream.range(0, 20_000).boxed().toList()));
    }

    private static String unknownLimits() {
        Map<String, Integer> limits =
                IntStream.range(0, 4000).boxed().collect(Collectors.toMap(i -> "limit_" + i, i -> i));
        return json(Map.of("limits", limits));
    }

    private static byte[] manyFiles() {
        ScriptFolder folder = ScriptFolder.prettyJson();
        IntStream.range(0, 1900).forEach(i -> folder.with("data/f" + i + ".txt", "x" + i));
        return folder.zip();
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
