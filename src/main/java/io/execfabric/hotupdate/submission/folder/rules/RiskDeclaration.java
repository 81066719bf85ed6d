package io.execfabric.hotupdate.submission.folder.rules;

import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads {@code @risk low|medium|high} in the header comment or docstring of an entry file. */
final class RiskDeclaration {

    private static final Pattern RISK = Pattern.compile("(?<![\\w@])@risk\\b[ \\t:=]*+([^\\s\"'*/]{0,40})");
    private static final Pattern AFTER_WORD = Pattern.compile("[.,;)]++$");

    private final String header;
    private final String entry;

    RiskDeclaration(Language language, String source) {
        this.header = HeaderComment.of(language, source);
        this.entry = language.entryFile();
    }

    /** The declared risk; of several the highest, since a header that contradicts itself is no reason for trust. */
    Optional<RiskLevel> risk() {
        return RISK.matcher(header)
                .results()
                .flatMap(said -> level(said).stream())
                .max(Comparator.naturalOrder());
    }

    /** Names each declaration of a risk that does not exist. */
    void check(FolderFindings findings) {
        RISK.matcher(header)
                .results()
                .filter(said -> level(said).isEmpty())
                .forEach(said -> findings.addAt(
                        FindingCode.RISK_INVALID, entry, () -> line(said), Wording.of("risk.invalid", said.group(1))));
    }

    private static Optional<RiskLevel> level(MatchResult said) {
        return RiskLevel.ofWord(AFTER_WORD.matcher(said.group(1)).replaceAll("").toLowerCase(Locale.ROOT));
    }

    private int line(MatchResult said) {
        return 1
                + (int) header.substring(0, said.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
