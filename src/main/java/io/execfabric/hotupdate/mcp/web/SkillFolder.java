package io.execfabric.hotupdate.mcp.web;

import io.execfabric.hotupdate.recommendation.Offer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
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
    private static final Pattern TICKS = Pattern.compile("`+");

    static SkillFolder of(Offer offer, String endpoint) {
        String name = offer.code().value().replaceAll("[-_]+", "-").replaceAll("-$", "");
        return new SkillFolder(name, frontMatter(name, offer, endpoint) + body(offer, endpoint));
    }

    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(name + "/SKILL.md"));
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
        front.put(
                "metadata",
                Map.of(
                        "mcp-server", endpoint,
                        "mcp-tool", offer.code().value(),
                        "version", String.valueOf(offer.version()),
                        "digest", offer.digest().value()));
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setDefaultScalarStyle(DumperOptions.ScalarStyle.DOUBLE_QUOTED);
        options.setSplitLines(false);
        return "---\n" + new Yaml(options).dump(front) + "---\n\n";
    }

    private static String description(Offer offer) {
        String text = line(offer.name() + ": " + offer.description());
        return text.length() <= LONGEST_DESCRIPTION ? text : text.substring(0, LONGEST_DESCRIPTION - 1) + "…";
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
        String schema = offer.inputSchema();
        if (schema == null) {
            return "\n## Input\n\nAny JSON object.\n";
        }
        String fence = "`".repeat(Math.max(3, longestTicks(schema) + 1));
        return "\n## Input\n\n" + fence + "json\n" + schema.strip() + "\n" + fence + "\n";
    }

    private static int longestTicks(String text) {
        return TICKS.matcher(text).results().mapToInt(found -> found.group().length()).max().orElse(0);
    }

    private static String line(String text) {
        return INVISIBLE.matcher(text).replaceAll(" ").strip();
    }
}
