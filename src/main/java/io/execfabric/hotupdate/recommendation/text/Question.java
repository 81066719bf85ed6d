package io.execfabric.hotupdate.recommendation.text;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;

/**
 * A request as terms of the index.
 *
 * @param parts in the order of the request; each counts once, by its own word or by the best other word of its meaning
 */
public record Question(String text, List<Part> parts) {

    private static final int MOST_PARTS = 64;
    private static final float OWN = 1;
    /** Another word of the same meaning is a guess. */
    private static final float MEANT = 0.6f;

    /** A word of the request, or a pair of Chinese characters. */
    public record Part(int start, int end, List<Alternative> alternatives) {}

    /**
     * One way to find a part.
     *
     * @param terms that stand next to each other
     * @param said the request's words that it stands for
     * @param meaning the word of the glossary; empty for the request's own
     */
    public record Alternative(List<String> terms, String said, String meaning, float weight) {

        public boolean isOwn() {
            return meaning.isEmpty();
        }
    }

    public static Question of(String request, Analyzer analyzer, Glossary glossary) {
        String text = IgnoredWords.blanked(request);
        List<Part> parts = Token.of(text, analyzer).stream()
                .limit(MOST_PARTS)
                .map(token -> part(token, text, analyzer, glossary))
                .toList();
        return new Question(request, parts);
    }

    private static Part part(Token token, String text, Analyzer analyzer, Glossary glossary) {
        String said = text.substring(token.start(), token.end());
        List<Alternative> alternatives = new ArrayList<>();
        alternatives.add(new Alternative(List.of(token.term()), said, "", OWN));
        boolean chinese = Glossary.isChinese(said);
        String word = chinese ? glossary.longestAt(text, token.start()) : token.term();
        for (String other : glossary.others(word)) {
            List<String> terms = Token.terms(other, analyzer);
            if (!terms.isEmpty()) {
                alternatives.add(new Alternative(terms, chinese ? word : said, other, MEANT));
            }
        }
        return new Part(token.start(), token.end(), alternatives);
    }
}
