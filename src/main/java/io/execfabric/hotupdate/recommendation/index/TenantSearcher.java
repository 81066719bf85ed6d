package io.execfabric.hotupdate.recommendation.index;

import io.execfabric.hotupdate.recommendation.SkillField;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;

/**
 * Counts how rare a word is over all fields together: one that every description has is no rare word in a name only because few
 * names have it.
 */
final class TenantSearcher extends IndexSearcher {

    TenantSearcher(IndexReader reader) {
        super(reader);
        // the library's cache is one for the whole process, and so for all tenants
        setQueryCache(null);
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
        int most = docFreq;
        for (SkillField field : SkillField.values()) {
            most = Math.max(most, getIndexReader().docFreq(new Term(field.key(), term.bytes())));
        }
        // a word in so many texts of one field may be in more texts than another field has
        int inField = Math.min(most, getIndexReader().getDocCount(term.field()));
        return new TermStatistics(term.bytes(), inField, Math.max(inField, totalTermFreq));
    }
}
