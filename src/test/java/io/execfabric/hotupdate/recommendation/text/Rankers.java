package io.execfabric.hotupdate.recommendation.text;

import io.execfabric.hotupdate.recommendation.index.Hit;
import io.execfabric.hotupdate.recommendation.index.TenantIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The product's ranking of the quality set, and what it has to be better than. Each answers ids, the best first. */
public final class Rankers {

    private static final int SHOWN = 5;

    private Rankers() {}

    public static Function<String, List<String>> product() {
        Analyzer analyzer = new BilingualAnalyzer();
        return product(analyzer, Glossary.read(analyzer));
    }

    /** Each language for itself. */
    public static Function<String, List<String>> withoutGlossary() {
        Analyzer analyzer = new BilingualAnalyzer();
        return product(analyzer, Glossary.of("", analyzer));
    }

    private static Function<String, List<String>> product(Analyzer analyzer, Glossary glossary) {
        TenantIndex index = TenantIndex.of(ids(), QualitySet.skills(), analyzer);
        return request -> index.search(Question.of(request, analyzer, glossary), SHOWN).stream()
                .map(Hit::id)
                .toList();
    }

    /** Plain BM25 over one field with all texts in it, analysed as the library does it without being told anything. */
    public static Function<String, List<String>> plain() {
        return plain(new StandardAnalyzer());
    }

    /** The same with the product's own analyser: what the fields and their weights add. */
    public static Function<String, List<String>> plainWithOurWords() {
        return plain(new BilingualAnalyzer());
    }

    private static Function<String, List<String>> plain(Analyzer analyzer) {
        IndexSearcher searcher = oneField(analyzer);
        return request -> {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            Token.terms(request, analyzer)
                    .forEach(term -> all.add(new TermQuery(new Term("text", term)), BooleanClause.Occur.SHOULD));
            return found(searcher, all.build());
        };
    }

    private static List<String> found(IndexSearcher searcher, BooleanQuery query) {
        try {
            List<String> ids = new ArrayList<>();
            for (ScoreDoc one : searcher.search(query, SHOWN).scoreDocs) {
                ids.add(searcher.storedFields().document(one.doc).get("id"));
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IndexSearcher oneField(Analyzer analyzer) {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(analyzer))) {
            for (SkillText skill : QualitySet.skills()) {
                Document document = new Document();
                document.add(new StringField("id", skill.id(), Field.Store.YES));
                document.add(
                        new TextField("text", String.join("\n", skill.fields().values()), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.commit();
            return new IndexSearcher(DirectoryReader.open(memory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> ids() {
        return QualitySet.skills().stream().map(SkillText::id).collect(Collectors.toSet());
    }
}
