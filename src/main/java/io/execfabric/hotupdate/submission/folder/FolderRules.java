package io.execfabric.hotupdate.submission.folder;

import io.execfabric.hotupdate.shared.Finding;
import io.execfabric.hotupdate.shared.FindingCode;
import io.execfabric.hotupdate.shared.FindingCode.Severity;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RiskLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * STEP 1. What a script folder must hold: one entry file, a README with its sections, and readable JSON where there is any.
 * Looks at bytes alone and tells everything that is wrong at once.
 */
public final class FolderRules {

    public static final String README = "README.md";

    private static final Set<String> WINDOWS_ENTRIES = Set.of("main.bat", "main.cmd");
    private static final int MAX_README = 1024 * 1024;
    private static final int MAX_JSON = 256 * 1024;
    private static final int HEADER = 64 * 1024;

    private final Map<String, FolderFile> files = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private FolderRules(List<FolderFile> folder) {
        folder.forEach(file -> files.put(file.path().value(), file));
    }

    /**
     * Applies all rules.
     *
     * @param folder its files, paths relative to the folder's root
     * @param fallbackName the Skill's name when the folder gives none
     */
    public static FolderReport check(List<FolderFile> folder, String fallbackName) {
        return new FolderRules(folder).check(fallbackName);
    }

    private FolderReport check(String fallbackName) {
        Language language = language();
        String readme = text(README, MAX_README, FindingCode.ARCHIVE_TOO_LARGE);
        if (readme == null && !files.containsKey(README)) {
            findings.add(Finding.of(FindingCode.README_MISSING, README, "The folder has no " + README + "."));
        }
        Readme parsed = Readme.parse(readme == null ? "" : readme);
        if (readme != null) {
            addMissingSections(parsed);
        }
        String schema = text(InputSchemaRule.PATH, MAX_JSON, FindingCode.SCHEMA_INVALID);
        if (schema != null) {
            InputSchemaRule.check(schema, findings);
        }
        String sidecarText = text(Sidecar.PATH, MAX_JSON, FindingCode.SCHEMA_INVALID);
        Sidecar sidecar = sidecarText == null ? Sidecar.NONE : Sidecar.parse(sidecarText, findings);
        if (language == null || readme == null || isRefused()) {
            return new FolderReport(findings, null);
        }
        FolderFacts facts = new FolderFacts(
                language,
                risk(language, sidecar),
                name(parsed, sidecar, fallbackName),
                description(parsed, sidecar),
                schema,
                readme);
        return new FolderReport(findings, facts);
    }

    private @Nullable Language language() {
        files.keySet().stream()
                .filter(name -> WINDOWS_ENTRIES.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> findings.add(Finding.of(
                        FindingCode.LANGUAGE_UNSUPPORTED,
                        name,
                        "This platform does not run Windows scripts; use main.py, main.sh or main.js.")));
        List<Language> entries = Stream.of(Language.values())
                .filter(language -> files.containsKey(language.entryFile()))
                .toList();
        if (entries.isEmpty() && findings.isEmpty()) {
            findings.add(Finding.of(
                    FindingCode.ENTRY_MISSING, "", "The folder has no entry file: main.py, main.sh or main.js."));
        } else if (entries.size() > 1) {
            findings.add(Finding.of(
                    FindingCode.ENTRY_AMBIGUOUS,
                    "",
                    "The folder has more than one entry file: "
                            + String.join(
                                    ", ",
                                    entries.stream().map(Language::entryFile).toList())));
        }
        return entries.size() == 1 ? entries.get(0) : null;
    }

    private void addMissingSections(Readme readme) {
        for (ReadmeSection section : ReadmeSection.values()) {
            if (readme.section(section).isEmpty()) {
                findings.add(Finding.of(
                        FindingCode.README_SECTION_MISSING,
                        README,
                        "The section \"" + section.title() + "\" is missing or empty: " + section.about() + "."));
            }
        }
    }

    private boolean isRefused() {
        return findings.stream().anyMatch(finding -> finding.code().severity() == Severity.REFUSED);
    }

    private RiskLevel risk(Language language, Sidecar sidecar) {
        if (sidecar.risk() != null) {
            return sidecar.risk();
        }
        FolderFile entry = files.get(language.entryFile());
        Optional<RiskLevel> declared =
                entry == null ? Optional.empty() : RiskDeclaration.in(language, read(entry, HEADER));
        return declared.orElse(RiskLevel.MEDIUM);
    }

    private static String name(Readme readme, Sidecar sidecar, String fallback) {
        String name = sidecar.name() == null ? readme.title() : sidecar.name();
        return PlainText.line(name.isBlank() ? fallback : name);
    }

    private static String description(Readme readme, Sidecar sidecar) {
        String description = sidecar.description();
        return PlainText.paragraph(
                description == null ? readme.section(ReadmeSection.PURPOSE).orElse("") : description);
    }

    /** The file's text; null when it is not there, or too long to be read, which is a finding. */
    private @Nullable String text(String path, int limit, FindingCode tooLong) {
        FolderFile file = files.get(path);
        if (file == null) {
            return null;
        }
        if (file.size() > limit) {
            findings.add(Finding.of(tooLong, path, "The file has more than " + limit + " bytes."));
            return null;
        }
        return read(file, limit);
    }

    private static String read(FolderFile file, int limit) {
        try {
            return file.text(limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
