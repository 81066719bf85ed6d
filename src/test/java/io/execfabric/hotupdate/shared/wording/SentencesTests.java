package io.execfabric.hotupdate.shared.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.shared.ErrorCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence of ours is there in both languages, says the same in both, and is one that somebody tells. */
class SentencesTests {

    private static final Pattern LETTER = Pattern.compile("[A-Za-z]{3}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    /** A library's words come in both languages, as two arguments. */
    private static final Set<String> WITH_A_LIBRARYS_WORDS = Set.of("schema.invalid", "samples.input");

    @ParameterizedTest
    @ValueSource(strings = {"findings", "refusals"})
    void bothLanguagesHaveTheSameSentencesWithTheSamePlaces(String bundle) {
        Bundle english = Bundle.read(bundle + ".properties");
        Bundle chinese = Bundle.read(bundle + "_zh_CN.properties");

        assertThat(chinese.keys()).isEqualTo(english.keys()).hasSizeGreaterThan(50);
        assertThat(english.keys())
                .filteredOn(key -> !WITH_A_LIBRARYS_WORDS.contains(key))
                .allSatisfy(key -> assertThat(places(chinese.text(key))).isEqualTo(places(english.text(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"findings", "refusals"})
    void whatHasWordsInEnglishHasThemInChinese(String bundle) {
        Bundle english = Bundle.read(bundle + ".properties");
        Bundle chinese = Bundle.read(bundle + "_zh_CN.properties");

        assertThat(english.keys())
                .filteredOn(
                        key -> LETTER.matcher(PLACE.matcher(english.text(key)).replaceAll(""))
                                .find())
                .allMatch(key -> HAN.matcher(chinese.text(key)).find());
    }

    @Test
    void noKeyIsInBothCatalogues() {
        assertThat(Bundle.read("findings.properties").keys())
                .doesNotContainAnyElementsOf(Bundle.read("refusals.properties").keys());
    }

    @Test
    void everySentenceThatTheCodeNamesIsThere() {
        List<String> named = SourceTexts.ofProduct().named();

        assertThat(named).hasSizeGreaterThan(200).allMatch(Sentences::has);
    }

    @Test
    void everySentenceOfARefusalIsToldSomewhere() {
        Set<String> told = SourceTexts.ofProduct().literals();
        told.addAll(computed());

        assertThat(Bundle.read("refusals.properties").keys()).isSubsetOf(told);
    }

    @Test
    void everyComputedKeyHasItsSentence() {
        assertThat(computed()).allMatch(Sentences::has);
    }

    @Test
    void noRefusalIsWrittenIntoTheCode() {
        assertThat(SourceTexts.ofProduct().writtenInto()).isEmpty();
    }

    @Test
    void aSentenceInTheCodeIsNoticed() {
        SourceTexts breaking = new SourceTexts(List.of(
                "throw new HotUpdateException(ErrorCode.CONFLICT, Wording.told(\"Somebody was faster.\"));",
                "throw new HotUpdateException(ErrorCode.CONFLICT, Wording.of(\"Somebody was faster.\"));"));

        assertThat(breaking.writtenInto()).hasSize(1);
        assertThat(breaking.named()).isNotEmpty().noneMatch(Sentences::has);
    }

    @Test
    void anArgumentIsFilledInAsItIsAndAnInnerSentenceInTheSameLanguage() {
        Wording wording = Wording.of(
                "capability.base-moved", Wording.of("version.nothing"), Wording.of("version.number", "{0} $1 \\"));

        assertThat(wording.english())
                .isEqualTo("It was approved to replace nothing, but version {0} $1 \\ is live now.");
        assertThat(wording.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("批准时要取代的是无版本，但现在生效的是版本 {0} $1 \\。");
    }

    @Test
    void whoReadsNeitherLanguageReadsEnglishWhateverThisHostSpeaks() {
        Locale host = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            assertThat(ErrorCode.CONFLICT.title(Locale.GERMAN)).isEqualTo("Somebody else changed this meanwhile");
        } finally {
            Locale.setDefault(host);
        }
    }

    private static Set<String> computed() {
        return Stream.concat(
                        Arrays.stream(ErrorCode.values()).map(code -> "title." + code.slug()),
                        Stream.concat(
                                Arrays.stream(ExecutionStatus.values()).map(status -> "run.is." + status),
                                SourceTexts.ofProduct().missing().stream().map(kind -> "not-found." + kind)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
