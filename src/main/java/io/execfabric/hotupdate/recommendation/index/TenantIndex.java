package io.execfabric.hotupdate.recommendation.index;

import io.execfabric.hotupdate.recommendation.index.TenantQuery.Clause;
import io.execfabric.hotupdate.recommendation.text.Question;
import io.execfabric.hotupdate.recommendation.text.SkillText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * The Skills that may be offered in one tenant, in memory, and nothing else: how rare a word is, how long texts are and what is
 * found are the tenant's own. Never changed; another set of versions is another index.
 */
public final class TenantIndex {

    private static final String ID = "id";
    private static final String SHOWN_NAME = "shown-name";
    private static final String SHOWN_DESCRIPTION = "shown-description";
    private static final String SHOWN_SCHEMA = "shown-schema";

    /** What fits less than this share of what the best one does only has a word in common by chance. */
    private static final double WORTH_SAYING = 0.15;

    private final Set<String> versionIds;
    private final IndexSearcher searcher;

    private TenantIndex(Set<String> versionIds, IndexSearcher searcher) {
        this.versionIds = Set.copyOf(versionIds);
        this.searcher = searcher;
    }

    /** @param versionIds what it was made of, also those that have no text to be found by */
    public static TenantIndex of(Set<String> versionIds, Collection<SkillText> texts, Analyzer analyzer) {
        // nothing to close: all of it is memory, given back with the object
        Directory memory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(analyzer))) {
            for (SkillText text : texts) {
                writer.addDocument(document(text));
            }
            writer.forceMerge(1);
            writer.commit();
            return new TenantIndex(versionIds, new TenantSearcher(DirectoryReader.open(memory)));
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory could not be written", e);
        }
    }

    private static Document document(SkillText text) {
        Document document = new Document();
        document.add(new StoredField(ID, text.id()));
        document.add(new StoredField(SHOWN_NAME, text.name()));
        document.add(new StoredField(SHOWN_DESCRIPTION, text.description()));
        if (text.inputSchema() != null) {
            document.add(new StoredField(SHOWN_SCHEMA, text.inputSchema()));
        }
        text.fields().forEach((field, words) -> document.add(new TextField(field.key(), words, Field.Store.NO)));
        return document;
    }

    boolean isOf(Set<String> ids) {
        return versionIds.equals(ids);
    }

    int size() {
        return versionIds.size();
    }

    /** The best first; equally good ones in the order in which they were given. */
    public List<Hit> search(Question question, int limit) {
        TenantQuery query = TenantQuery.of(question);
        if (query.isEmpty()) {
            return List.of();
        }
        try {
            List<ScoreDoc> found = worthSaying(searcher.search(query.whole(), limit).scoreDocs);
            Map<Integer, List<Clause>> why = query.clausesOf(searcher, found);
            List<Hit> hits = new ArrayList<>();
            for (ScoreDoc one : found) {
                hits.add(hit(one, question, why.getOrDefault(one.doc, List.of())));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory could not be read", e);
        }
    }

    private static List<ScoreDoc> worthSaying(ScoreDoc[] found) {
        List<ScoreDoc> worth = new ArrayList<>();
        for (ScoreDoc one : found) {
            if (one.score >= WORTH_SAYING * found[0].score) {
                worth.add(one);
            }
        }
        return worth;
    }

    private Hit hit(ScoreDoc found, Question question, List<Clause> why) throws IOException {
        Document document = searcher.storedFields().document(found.doc);
        return new Hit(
                document.get(ID),
                document.get(SHOWN_NAME),
                document.get(SHOWN_DESCRIPTION),
                document.get(SHOWN_SCHEMA),
                found.score,
                Reasons.of(question, why));
    }
}
