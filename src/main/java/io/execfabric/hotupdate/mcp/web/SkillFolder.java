package io.execfabric.hotupdate.mcp.web;

import io.execfabric.hotupdate.recommendation.Offer;
import io.execfabric.hotupdate.shared.text.CutText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * A folder with {@code SKILL.md} that tells an assistant of a capability and points back to the governed tool. It holds no
 * script, and of the author's words only the approved name, description and schema, each where it can mean nothing else.
 *
 * @param name as the format wants it: lower case letters, digits and single hyphens
 */
record SkillFolder(String name, String markdown) {

    private static final int LONGEST_DESCRIPTION = 1024;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]+");
    private static final Pattern HIDDEN_IN_JSON =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}&&[^\n\r\t]]");
    private static final Pattern TICKS = Pattern.compile("`+");
    private static final Pattern KEY = Pattern.compile("(?m)^( *)\"([a-z-]+)\":");

    /** The oldest that the format can say: equal folders are equal bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    static SkillFolder of(Offer offer, String endpoint) {
        String name = offer.code().value().replaceAll("[-_]+", "-").replaceAll("-$", "");
        return new SkillFolder(name, frontMatter(name, offer, endpoint) + body(offer, endpoint));
    }

    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            ZipEntry file = new ZipEntry(name + "/SKILL.md");
            file.setTimeLocal(NO_TIME);
            zip.putNextEntry(file);
            zip.write(markdown.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException("A zip in memory could not be written", e);
        }
        return bytes.toByteArray();
    }

    private static String frontMatter(String name, Offer offer, String endpoint) {
        Map<String, Object> front = new LinkedHashMap<>();
        front.put("name", name);
        front.put("description", description(offer));
        front.put("metadata", metadata(offer, endpoint));
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setDefaultScalarStyle(DumperOptions.ScalarStyle.DOUBLE_QUOTED);
        options.setSplitLines(false);
        // one line to a value, all of them quoted: what begins a line is a key of ours, and readers expect those bare
        String yaml = KEY.matcher(new Yaml(options).dump(front)).replaceAll("$1$2:");
        return "---\n" + yaml + "---\n\n";
    }

    private static Map<String, Object> metadata(Offer offer, String endpoint) {
        Map<String, Object> tool = new LinkedHashMap<>();
        tool.put("mcp-server", endpoint);
        tool.put("mcp-tool", offer.code().value());
        tool.put("version", String.valueOf(offer.version()));
        tool.put("digest", offer.digest().value());
        return tool;
    }

    private static String description(Offer offer) {
        return CutText.marked(line(offer.text().name() + ": " + offer.text().description()), LONGEST_DESCRIPTION);
    }

    private static String body(Offer offer, String endpoint) {
        String yes = offer.confirmationRequired()
                ? "A person has to confirm each run in the portal: the call answers with a link for them, and\n"
                        + "`get_execution` tells how it ends."
                : "A call answers with the result, or with an id for `get_execution`.";
        return """
                This capability is run by the platform, not from this folder: there is no script in here.

                - Server: `%s` (Model Context Protocol, Streamable HTTP, bearer token of kind `ai`)
                - Tool: `%s`
                - Approved: version %d, risk %s, package `%s`

                %s

                The list of tools is what counts: where it has another version, or lacks the tool, this folder is out of date.
                """.formatted(
                                endpoint,
                                offer.code(),
                                offer.version(),
                                offer.risk().word(),
                                offer.digest().value(),
                                yes)
                + schema(offer);
    }

    private static String schema(Offer offer) {
        String approved = offer.text().inputSchema();
        if (approved == null) {
            return "\n## Input\n\nAny JSON object.\n";
        }
        String schema = HIDDEN_IN_JSON.matcher(approved).replaceAll(found -> escaped(found.group()));
        String fence = "`".repeat(Math.max(3, longestTicks(schema) + 1));
        return "\n## Input\n\n" + fence + "json\n" + schema.strip() + "\n" + fence + "\n";
    }

    /** Stands in a string of the JSON, as it may nowhere else: the same schema, and a reader sees it. */
    private static String escaped(String hidden) {
        return hidden.chars().mapToObj("\\\\u%04X"::formatted).collect(Collectors.joining());
    }

    private static int longestTicks(String text) {
        return TICKS.matcher(text)
                .results()
                .mapToInt(found -> found.group().length())
                .max()
                .orElse(0);
    }

    private static String line(String text) {
        return INVISIBLE.matcher(text).replaceAll(" ").strip();
    }
}
