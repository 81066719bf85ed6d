package io.execfabric.hotupdate.recommendation.text;

import java.io.Reader;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * One analyser for text that mixes both languages, as most of it does: English words are stemmed, Chinese is cut into pairs of
 * characters, which need no dictionary and fit words that no dictionary has. Names such as {@code orderId} or
 * {@code order_id} are two words.
 */
public final class BilingualAnalyzer extends Analyzer {

    private static final Pattern INSIDE_NAMES = Pattern.compile("_|(?<=[a-z0-9])(?=[A-Z])");

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream stream = new CJKWidthFilter(words);
        stream = new EnglishPossessiveFilter(stream);
        stream = new LowerCaseFilter(stream);
        stream = new StopFilter(stream, IgnoredWords.ENGLISH);
        stream = new CJKBigramFilter(stream);
        return new TokenStreamComponents(words, new PorterStemFilter(stream));
    }

    @Override
    protected Reader initReader(String field, Reader text) {
        return new PatternReplaceCharFilter(INSIDE_NAMES, " ", text);
    }
}
