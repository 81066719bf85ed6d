package io.execfabric.hotupdate.submission.folder.rules;

import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Exactly one of the agreed entry files at the folder's root; Windows scripts are recognised, and refused by name. */
final class EntryRule {

    private static final Set<String> WINDOWS = Set.of("main.bat", "main.cmd", "main.ps1");

    private final Set<String> names;
    private final FolderFindings findings;

    EntryRule(Set<String> names, FolderFindings findings) {
        this.names = names;
        this.findings = findings;
    }

    /** The entry file's language; null, with a finding, when there is not exactly one. */
    @Nullable
    Language language() {
        List<String> windows = names.stream()
                .filter(name -> WINDOWS.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
        windows.forEach(
                name -> findings.add(FindingCode.LANGUAGE_UNSUPPORTED, name, null, Wording.of("entry.windows")));
        List<Language> entries = Arrays.stream(Language.values())
                .filter(language -> names.contains(language.entryFile()))
                .toList();
        if (entries.isEmpty() && windows.isEmpty()) {
            findings.add(FindingCode.ENTRY_MISSING, "", null, missing());
        } else if (entries.size() > 1) {
            String all = entries.stream().map(Language::entryFile).collect(Collectors.joining(", "));
            findings.add(FindingCode.ENTRY_AMBIGUOUS, "", null, Wording.of("entry.ambiguous", all));
        }
        return entries.size() == 1 ? entries.get(0) : null;
    }

    /** Says what to do with what is there: bring it up, or give it the agreed name. */
    private Wording missing() {
        Optional<String> deeper = names.stream()
                .filter(name -> Language.ofEntryFile(name.substring(name.lastIndexOf('/') + 1))
                        .isPresent())
                .findFirst();
        if (deeper.isPresent()) {
            return Wording.of("entry.deeper", deeper.get());
        }
        return Arrays.stream(Language.values())
                .flatMap(language -> renamable(language).stream())
                .findFirst()
                .orElse(Wording.of("entry.missing"));
    }

    private Optional<Wording> renamable(Language language) {
        String ending = language.entryFile().substring(language.entryFile().indexOf('.'));
        return FolderText.atRoot(names, ending).stream()
                .findFirst()
                .map(name -> Wording.of("entry.other-name", name, language.entryFile()));
    }
}
