package io.execfabric.hotupdate.recommendation.index;

import io.execfabric.hotupdate.recommendation.Match;
import io.execfabric.hotupdate.recommendation.Match.Word;
import io.execfabric.hotupdate.recommendation.SkillField;
import io.execfabric.hotupdate.recommendation.index.TenantQuery.Clause;
import io.execfabric.hotupdate.recommendation.text.Glossary;
import io.execfabric.hotupdate.recommendation.text.Question;
import io.execfabric.hotupdate.recommendation.text.Question.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * From what a document was found by to words that a person reads: the request's own, each named once, at the weightiest field
 * that has it.
 */
final class Reasons {

    private static final int MOST_WORDS = 8;

    private Reasons() {}

    static List<Match> of(Question question, List<Clause> clauses) {
        List<Match> matches = new ArrayList<>();
        Set<Part> named = new HashSet<>();
        for (SkillField field : SkillField.values()) {
            List<Clause> here = clauses.stream()
                    .filter(clause -> clause.field() == field && !named.contains(clause.part()))
                    .toList();
            here.forEach(clause -> named.add(clause.part()));
            Set<Word> words = words(question, here);
            if (!words.isEmpty()) {
                matches.add(new Match(field, words.stream().limit(MOST_WORDS).toList()));
            }
        }
        return matches;
    }

    private static Set<Word> words(Question question, List<Clause> here) {
        Set<Word> words = new LinkedHashSet<>();
        List<Part> own = here.stream()
                .filter(clause -> clause.alternative().isOwn())
                .map(Clause::part)
                .toList();
        joined(question.text(), own).forEach(text -> words.add(new Word(text, "")));
        here.stream()
                .filter(clause -> !clause.alternative().isOwn() && !own.contains(clause.part()))
                .forEach(clause -> words.add(new Word(
                        clause.alternative().said(), clause.alternative().meaning())));
        return words;
    }

    /** Pairs of Chinese characters that touch or overlap are one word again. */
    private static List<String> joined(String text, List<Part> parts) {
        List<String> words = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (Part part : parts) {
            boolean continues = part.start() <= end && Glossary.isChinese(text.substring(part.start(), part.end()));
            if (!continues && start >= 0) {
                words.add(text.substring(start, end));
            }
            start = continues ? start : part.start();
            end = part.end();
        }
        if (start >= 0) {
            words.add(text.substring(start, end));
        }
        return words;
    }
}
