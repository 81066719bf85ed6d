package io.execfabric.hotupdate.submission.folder.rules;

import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.folder.readme.Readme;
import io.execfabric.hotupdate.submission.folder.readme.ReadmeSection;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code README.md} with its five sections, none of them empty; all that is missing is told at once, by name. */
final class ReadmeRule {

    static final String PATH = "README.md";
    static final int MAX_BYTES = 1024 * 1024;

    private ReadmeRule() {}

    static void missing(Set<String> names, FolderFindings findings) {
        Wording wording = names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).matches("readme(\\.\\w+)?"))
                .findFirst()
                .map(name -> Wording.of("readme.other-name", name))
                .orElse(Wording.of("readme.missing"));
        findings.add(FindingCode.README_MISSING, PATH, null, wording);
    }

    static void check(Readme readme, FolderFindings findings) {
        for (ReadmeSection section : ReadmeSection.values()) {
            if (readme.section(section).isEmpty()) {
                @Nullable Integer line = readme.emptyHeading(section);
                findings.add(FindingCode.README_SECTION_MISSING, PATH, line, wording(section, line != null));
            }
        }
    }

    private static Wording wording(ReadmeSection section, boolean isEmpty) {
        String word = section.name().toLowerCase(Locale.ROOT);
        return Wording.of("readme." + (isEmpty ? "empty." : "section.") + word);
    }
}
