package io.execfabric.hotupdate.recommendation.index;

import io.execfabric.hotupdate.recommendation.SkillField;
import io.execfabric.hotupdate.recommendation.text.Question;
import io.execfabric.hotupdate.recommendation.text.Question.Alternative;
import io.execfabric.hotupdate.recommendation.text.Question.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * A question put to the fields: each part of it counts by the field that says it best, a little by the others; the parts are
 * added up. Words of one meaning count as one word, as rare as the least rare of them.
 */
final class TenantQuery {

    private static final float OTHER_FIELDS = 0.15f;

    /** One part looked for in one field, in one way. */
    record Clause(Part part, Alternative alternative, SkillField field) {

        Query query() {
            List<String> terms = alternative.terms();
            return terms.size() == 1
                    ? new TermQuery(new Term(field.key(), terms.get(0)))
                    : new PhraseQuery(field.key(), terms.toArray(String[]::new));
        }
    }

    private final List<Part> parts;

    private TenantQuery(List<Part> parts) {
        this.parts = parts;
    }

    static TenantQuery of(Question question) {
        return new TenantQuery(question.parts());
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    Query whole() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Part part : parts) {
            List<Query> ways = Arrays.stream(SkillField.values())
                    .flatMap(field -> ways(part, field))
                    .toList();
            all.add(new DisjunctionMaxQuery(ways, OTHER_FIELDS), BooleanClause.Occur.SHOULD);
        }
        return all.build();
    }

    private static Stream<Query> ways(Part part, SkillField field) {
        SynonymQuery.Builder words = new SynonymQuery.Builder(field.key());
        Stream.Builder<Query> ways = Stream.builder();
        for (Alternative way : part.alternatives()) {
            int length = way.terms().size();
            if (length == 1) {
                words.addTerm(new Term(field.key(), way.terms().get(0)), way.weight());
            } else {
                ways.add(new BoostQuery(new Clause(part, way, field).query(), field.weight() * way.weight() / length));
            }
        }
        return ways.add(new BoostQuery(words.build(), field.weight())).build();
    }

    /** What of the question each document was found by. */
    Map<Integer, List<Clause>> clausesOf(IndexSearcher searcher, List<ScoreDoc> found) throws IOException {
        int[] documents = found.stream().mapToInt(one -> one.doc).sorted().toArray();
        Map<Integer, List<Clause>> clauses = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            for (Clause clause : clauses()) {
                note(clause, searcher, leaf, documents, clauses);
            }
        }
        return clauses;
    }

    private List<Clause> clauses() {
        return parts.stream()
                .flatMap(part -> part.alternatives().stream()
                        .flatMap(way -> Arrays.stream(SkillField.values()).map(field -> new Clause(part, way, field))))
                .toList();
    }

    private static void note(
            Clause clause,
            IndexSearcher searcher,
            LeafReaderContext leaf,
            int[] documents,
            Map<Integer, List<Clause>> clauses)
            throws IOException {
        Scorer scorer = searcher.createWeight(searcher.rewrite(clause.query()), ScoreMode.COMPLETE_NO_SCORES, 1)
                .scorer(leaf);
        if (scorer == null) {
            return;
        }
        DocIdSetIterator places = scorer.iterator();
        for (int document : documents) {
            int wanted = document - leaf.docBase;
            int at = places.docID() < wanted ? places.advance(wanted) : places.docID();
            if (at == wanted) {
                clauses.computeIfAbsent(document, unused -> new ArrayList<>()).add(clause);
            }
        }
    }
}
