package io.execfabric.hotupdate.recommendation;

import io.execfabric.hotupdate.recommendation.Question.Alternative;
import io.execfabric.hotupdate.recommendation.Question.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.apache.lucene.search.TermQuery;

/**
 * A question put to the fields: each part of it counts by the field that says it best, a little by the others; the parts are
 * added up.
 */
final class TenantQuery {

    private static final float OTHER_FIELDS = 0.15f;

    /** One part looked for in one field, in one way. */
    record Clause(Part part, Alternative alternative, SkillField field, Query query) {

        Query weighted() {
            return new BoostQuery(query, field.weight() * alternative.weight());
        }
    }

    private final List<List<Clause>> parts;

    private TenantQuery(List<List<Clause>> parts) {
        this.parts = parts;
    }

    static TenantQuery of(Question question) {
        return new TenantQuery(
                question.parts().stream().map(TenantQuery::clauses).toList());
    }

    private static List<Clause> clauses(Part part) {
        List<Clause> clauses = new ArrayList<>();
        for (Alternative alternative : part.alternatives()) {
            for (SkillField field : SkillField.values()) {
                clauses.add(new Clause(part, alternative, field, query(field, alternative.terms())));
            }
        }
        return clauses;
    }

    private static Query query(SkillField field, List<String> terms) {
        return terms.size() == 1
                ? new TermQuery(new Term(field.key(), terms.get(0)))
                : new PhraseQuery(field.key(), terms.toArray(String[]::new));
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    Query whole() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (List<Clause> part : parts) {
            List<Query> ways = part.stream().map(Clause::weighted).toList();
            all.add(new DisjunctionMaxQuery(ways, OTHER_FIELDS), BooleanClause.Occur.SHOULD);
        }
        return all.build();
    }

    /** What of the question each document was found by. */
    Map<Integer, List<Clause>> clausesOf(IndexSearcher searcher, List<ScoreDoc> found) throws IOException {
        int[] documents = found.stream().mapToInt(one -> one.doc).sorted().toArray();
        Map<Integer, List<Clause>> clauses = new HashMap<>();
        for (List<Clause> part : parts) {
            for (Clause clause : part) {
                for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                    note(clause, searcher, leaf, documents, clauses);
                }
            }
        }
        return clauses;
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
