package io.execfabric.hotupdate.scan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.shared.text.CutText;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a tool writes to standard output: one JSON document. Nothing in it is believed: the tool has read hostile bytes.
 *
 * @param leftOut findings beyond the number that a tool hands over
 * @param notes what it could not do, in words
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToolOutput(List<Found> findings, List<Needed> dependencies, int leftOut, List<String> notes) {

    /** How many findings of one tool are kept. */
    static final int MAX_FINDINGS = 200;

    private static final int MAX_DEPENDENCIES = 200;
    private static final int MAX_NAME = 120;
    private static final int MAX_TEXT = 400;

    /** A finding; {@code file} is the name of a {@link ScannedFile}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Found(
            String file,
            @Nullable Integer line,
            String rule,
            ScanSeverity severity,
            ScanCategory category,
            String message) {

        Found {
            Objects.requireNonNull(file);
            Objects.requireNonNull(rule);
            Objects.requireNonNull(severity);
            Objects.requireNonNull(category);
            Objects.requireNonNull(message);
        }

        ScanFinding in(String tool, ScannedFile place) {
            Integer shown = line == null || line < 1 ? null : line;
            return new ScanFinding(
                    tool, shown(rule, MAX_NAME), severity, category, place.path(), shown, shown(message, MAX_TEXT));
        }
    }

    /** A dependency; {@code how} says what names it there, if more than the file is to be told. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Needed(
            String file,
            String name,
            @Nullable String version,
            @Nullable String how) {

        Needed {
            Objects.requireNonNull(file);
            Objects.requireNonNull(name);
        }

        Dependency in(ScannedFile place) {
            String source = how == null ? place.path() : shown(how, MAX_NAME) + " in " + place.path();
            return new Dependency(shown(name, MAX_NAME), version == null ? null : shown(version, MAX_NAME), source);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(8)
                    .maxStringLength(20_000)
                    .build())
            .build());

    ToolOutput {
        findings = List.copyOf(findings);
        dependencies = dependencies == null ? List.of() : List.copyOf(dependencies);
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    /** Empty when this is no answer of a tool. */
    static Optional<ToolOutput> read(byte[] text) {
        try {
            return Optional.ofNullable(JSON.readValue(text, ToolOutput.class));
        } catch (IOException e) {
            // not JSON, or not of this form: what a tool says that was led astray
            return Optional.empty();
        }
    }

    /** The findings on files that the tool was given; others it cannot have seen. */
    List<ScanFinding> findings(String tool, List<ScannedFile> files) {
        Map<String, ScannedFile> byName = byName(files);
        return findings.stream()
                .flatMap(found -> Stream.ofNullable(byName.get(found.file())).map(file -> found.in(tool, file)))
                .limit(MAX_FINDINGS)
                .toList();
    }

    List<Dependency> dependencies(List<ScannedFile> files) {
        Map<String, ScannedFile> byName = byName(files);
        return dependencies.stream()
                .flatMap(needed -> Stream.ofNullable(byName.get(needed.file())).map(needed::in))
                .distinct()
                .limit(MAX_DEPENDENCIES)
                .toList();
    }

    /** What the reviewer should know about the run; null when there is nothing to say. */
    @Nullable
    String problem() {
        int missing = leftOut + Math.max(0, findings.size() - MAX_FINDINGS);
        String more = missing > 0 ? missing + " more findings are left out. " : "";
        String text = more + notes.stream().limit(5).collect(Collectors.joining(" "));
        return text.isBlank() ? null : shown(text.strip(), MAX_TEXT);
    }

    private static Map<String, ScannedFile> byName(List<ScannedFile> files) {
        return files.stream().collect(Collectors.toMap(ScannedFile::name, Function.identity()));
    }

    /** One line of at most {@code max} characters. */
    private static String shown(String text, int max) {
        return CutText.of(text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip(), max);
    }
}
