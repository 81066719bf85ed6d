package io.execfabric.hotupdate.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.recommendation.text.QualitySet;
import io.execfabric.hotupdate.recommendation.text.QualitySet.Pair;
import io.execfabric.hotupdate.recommendation.text.Rankers;
import io.execfabric.hotupdate.recommendation.text.SkillText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How good the ranking is, on a fixed set: floors below what was measured, and better than plain BM25. */
class RecommendationQualityTests {

    @Test
    void theSetIsLargeEnoughAndNamesSkillsThatExist() {
        List<String> skills = QualitySet.skills().stream().map(SkillText::id).toList();

        assertThat(QualitySet.pairs()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(QualitySet.pairs()).extracting(Pair::skill).allMatch(skills::contains);
        assertThat(QualitySet.pairs()).extracting(Pair::request).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"en>en, 0.9, 0.97", "zh>zh, 0.95, 0.97", "en>zh, 0.88, 0.97", "zh>en, 0.9, 0.97"})
    void theMeantSkillComesFirstOrAmongTheFirstFive(String languages, double first, double amongFive) {
        List<Pair> pairs = pairs(languages);

        Recall recall = Recall.of(pairs, Rankers.product());

        assertThat(recall.atOne()).isGreaterThanOrEqualTo(first);
        assertThat(recall.atFive()).isGreaterThanOrEqualTo(amongFive);
    }

    @Test
    void itIsBetterThanPlainBm25() {
        List<Pair> pairs = QualitySet.pairs();
        Recall plain = Recall.of(pairs, Rankers.plain());
        Recall product = Recall.of(pairs, Rankers.product());

        assertThat(product.atOne()).isGreaterThan(plain.atOne() + 0.1);
        assertThat(product.atFive()).isGreaterThan(plain.atFive() + 0.1);
    }

    private static List<Pair> pairs(String languages) {
        return QualitySet.pairs().stream()
                .filter(pair -> pair.languages().equals(languages))
                .toList();
    }
}
