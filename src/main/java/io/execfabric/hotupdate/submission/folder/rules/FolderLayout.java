package io.execfabric.hotupdate.submission.folder.rules;

import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.Names;
import io.execfabric.hotupdate.shared.RelativePath;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.folder.FolderFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the root of the submitted folder. Accepted are a flat folder, one single top folder, and the recommended layout
 * {@code tenant/language/script-code/…}, whose parts then have to be true.
 *
 * @param files with paths relative to the root
 * @param parts tenant, language and script code of the recommended layout; empty for the other shapes
 */
public record FolderLayout(List<FolderFile> files, List<String> parts) {

    private static final int LAYOUT_PARTS = 3;

    public static FolderLayout of(List<FolderFile> sent) {
        List<String> single = singleFolders(sent);
        if (single.size() == LAYOUT_PARTS && (isLanguage(single.get(1)) || isEntryBelow(sent))) {
            return new FolderLayout(strip(sent, LAYOUT_PARTS), single);
        }
        return new FolderLayout(single.isEmpty() ? sent : strip(sent, 1), List.of());
    }

    /** The folders, from the top, that are alone on their level; three at most. */
    private static List<String> singleFolders(List<FolderFile> sent) {
        List<String> single = new ArrayList<>();
        while (single.size() < LAYOUT_PARTS) {
            int depth = single.size();
            Set<String> names = sent.stream()
                    .map(file -> file.path().value().split("/"))
                    .map(parts -> parts.length > depth + 1 ? parts[depth] : "")
                    .collect(Collectors.toSet());
            if (names.size() != 1 || names.contains("")) {
                return single;
            }
            single.addAll(names);
        }
        return single;
    }

    private static boolean isLanguage(String word) {
        return Arrays.stream(Language.values())
                .anyMatch(language -> language.word().equals(word));
    }

    private static boolean isEntryBelow(List<FolderFile> sent) {
        return strip(sent, LAYOUT_PARTS).stream()
                .anyMatch(file -> Language.ofEntryFile(file.path().value()).isPresent());
    }

    private static List<FolderFile> strip(List<FolderFile> sent, int levels) {
        return sent.stream()
                .map(file -> file.at(new RelativePath(file.path().value().split("/", levels + 1)[levels])))
                .toList();
    }

    /** What the layout claims falsely: another tenant, another script code, another language than the entry file's. */
    public List<Finding> findings(TenantId tenant, String scriptCode) {
        if (parts.isEmpty()) {
            return List.of();
        }
        FolderFindings findings = new FolderFindings();
        String owner = parts.get(0);
        if (!owner.equals(tenant.value())) {
            findings.add(FindingCode.TENANT_MISMATCH, owner, null, Wording.of("layout.tenant", tenant));
        }
        if (Names.isReserved(owner)) {
            findings.add(FindingCode.RESERVED_NAME, owner, null, Wording.of("layout.reserved", tenant));
        }
        if (!scriptCode.isEmpty() && !parts.get(2).equals(scriptCode)) {
            findings.add(FindingCode.SCRIPT_CODE_INVALID, parts.get(2), null, Wording.of("layout.code", scriptCode));
        }
        addLanguageMismatch(findings);
        return findings.list();
    }

    private void addLanguageMismatch(FolderFindings findings) {
        String word = parts.get(1);
        Set<Language> entries = files.stream()
                .flatMap(file -> Language.ofEntryFile(file.path().value()).stream())
                .collect(Collectors.toSet());
        Language entry = entries.size() == 1 ? entries.iterator().next() : null;
        if (entry != null && !entry.word().equals(word)) {
            findings.add(
                    FindingCode.LANGUAGE_UNSUPPORTED,
                    word,
                    null,
                    Wording.of("layout.language", entry.entryFile(), entry.word()));
        } else if (!isLanguage(word)) {
            findings.add(FindingCode.LANGUAGE_UNSUPPORTED, word, null, Wording.of("layout.language-unknown"));
        }
    }
}
