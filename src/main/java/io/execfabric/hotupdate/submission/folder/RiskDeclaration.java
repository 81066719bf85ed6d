package io.execfabric.hotupdate.submission.folder;

import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RiskLevel;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code @risk low|medium|high} in the header comment or docstring of an entry file. */
final class RiskDeclaration {

    private static final Pattern RISK =
            Pattern.compile("(?<![\\w@])@risk[\\s:=]+(low|medium|high)\\b", Pattern.CASE_INSENSITIVE);

    private RiskDeclaration() {}

    /** The declared risk; of several the highest, since a header that contradicts itself is no reason for trust. */
    static Optional<RiskLevel> in(Language language, String source) {
        return RISK.matcher(HeaderComment.of(language, source))
                .results()
                .flatMap(match -> RiskLevel.ofWord(match.group(1).toLowerCase(Locale.ROOT)).stream())
                .max(Comparator.naturalOrder());
    }
}
