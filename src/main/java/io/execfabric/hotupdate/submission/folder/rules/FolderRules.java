package io.execfabric.hotupdate.submission.folder.rules;

import io.execfabric.hotupdate.inputschema.InputSchema;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.submission.folder.FolderFile;
import io.execfabric.hotupdate.submission.folder.readme.Readme;
import io.execfabric.hotupdate.submission.folder.readme.ReadmeSection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * STEP 1. What a script folder must hold: one entry file, a README with its sections, and readable JSON where there is any.
 * Looks at bytes alone and tells everything that is wrong at once.
 */
public final class FolderRules {

    public static final String README = ReadmeRule.PATH;

    private static final int HEADER = 64 * 1024;
    private static final int MAX_SOURCE = 16 * 1024 * 1024;

    private final Map<String, FolderFile> files = new TreeMap<>();
    private final FolderFindings findings = new FolderFindings();

    private final RunLimits most;

    private FolderRules(List<FolderFile> folder, RunLimits most) {
        this.most = most;
        folder.forEach(file -> files.put(file.path().value(), file));
    }

    /**
     * Applies all rules.
     *
     * @param folder its files, paths relative to the folder's root
     * @param fallbackName the Skill's name when the folder gives none
     * @param most that the folder may ask for, of each limit
     */
    public static FolderReport check(List<FolderFile> folder, String fallbackName, RunLimits most) {
        return new FolderRules(folder, most).check(fallbackName);
    }

    private FolderReport check(String fallbackName) {
        Language language = new EntryRule(files.keySet(), findings).language();
        RiskLevel declared = language == null ? null : entry(language);
        String readme = readme();
        Readme parsed = Readme.parse(readme == null ? "" : readme);
        if (readme != null) {
            ReadmeRule.check(parsed, findings);
        }
        String schema = json(InputSchemaRule.PATH);
        samples(schema == null ? null : InputSchemaRule.check(new JsonText(InputSchemaRule.PATH, schema, findings)));
        Sidecar sidecar = sidecar();
        if (language == null || readme == null || findings.isRefused()) {
            return new FolderReport(findings.list(), null);
        }
        RiskLevel risk = sidecar.risk() != null ? sidecar.risk() : declared;
        FolderFacts facts = new FolderFacts(
                language,
                risk == null ? RiskLevel.MEDIUM : risk,
                name(parsed, sidecar, fallbackName),
                description(parsed, sidecar),
                schema,
                readme,
                sidecar.limits());
        return new FolderReport(findings.list(), facts);
    }

    /** Looks at the entry file and answers the risk that its header declares; null for none. */
    private @Nullable RiskLevel entry(Language language) {
        FolderFile entry = files.get(language.entryFile());
        if (entry == null) {
            return null;
        }
        byte[] source = FolderText.head(entry, (int) Math.min(entry.size(), MAX_SOURCE));
        if (SourceEncoding.isWide(source) || FolderText.isScript(entry, findings)) {
            EntrySource.check(language, source, findings);
        }
        String header = new String(source, 0, Math.min(source.length, HEADER), StandardCharsets.UTF_8);
        RiskDeclaration declaration =
                new RiskDeclaration(language, header.startsWith("\uFEFF") ? header.substring(1) : header);
        declaration.check(findings);
        return declaration.risk().orElse(null);
    }

    private @Nullable String readme() {
        FolderFile file = files.get(README);
        if (file == null) {
            ReadmeRule.missing(files.keySet(), findings);
            return null;
        }
        return FolderText.of(file, ReadmeRule.MAX_BYTES, FindingCode.ARCHIVE_TOO_LARGE, findings);
    }

    private void samples(@Nullable InputSchema schema) {
        SamplesRule rule = new SamplesRule(findings);
        String input = json(SamplesRule.INPUT);
        if (input != null) {
            rule.checkInput(input, schema);
        }
        String output = json(SamplesRule.OUTPUT);
        if (output != null) {
            rule.checkOutput(output);
        }
    }

    private Sidecar sidecar() {
        String text = json(Sidecar.PATH);
        return text == null ? Sidecar.NONE : Sidecar.parse(new JsonText(Sidecar.PATH, text, findings), most);
    }

    private @Nullable String json(String path) {
        FolderFile file = files.get(path);
        return file == null ? null : FolderText.of(file, JsonText.MAX_BYTES, FindingCode.SCHEMA_INVALID, findings);
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
}
