package io.execfabric.hotupdate.recommendation.index;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.recommendation.text.BilingualAnalyzer;
import io.execfabric.hotupdate.recommendation.text.Glossary;
import io.execfabric.hotupdate.recommendation.text.Question;
import io.execfabric.hotupdate.recommendation.text.SkillTexts;
import io.execfabric.hotupdate.shared.TenantId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Remembers the indexes of the tenants that asked last. An index is used for exactly the versions that it was made of, so one
 * that went live, or is gone, makes a new one at the next request.
 */
@Component
public class TenantIndexes {

    private final SkillTexts texts;
    private final int mostSkills;
    private final Analyzer analyzer = new BilingualAnalyzer();
    private final Glossary glossary = Glossary.read(analyzer);

    private final Map<TenantId, TenantIndex> indexes = new LinkedHashMap<>(64, 0.75f, true);
    private int skills;

    public TenantIndexes(SkillTexts texts, RecommendationProperties properties) {
        this.texts = texts;
        this.mostSkills = properties.keptSkills();
    }

    public Question question(String request) {
        return Question.of(request, analyzer, glossary);
    }

    public TenantIndex of(TenantId tenant, List<SkillVersionFacts> versions) {
        TenantIndex known = known(tenant);
        if (known != null && known.isOf(ids(versions))) {
            return known;
        }
        TenantIndex made = made(versions);
        remember(tenant, made);
        return made;
    }

    /** An index that nobody remembers. */
    public TenantIndex made(List<SkillVersionFacts> versions) {
        return TenantIndex.of(ids(versions), texts.of(versions), analyzer);
    }

    private static Set<String> ids(List<SkillVersionFacts> versions) {
        return versions.stream().map(SkillVersionFacts::skillVersionId).collect(Collectors.toUnmodifiableSet());
    }

    private synchronized @Nullable TenantIndex known(TenantId tenant) {
        return indexes.get(tenant);
    }

    private synchronized void remember(TenantId tenant, TenantIndex index) {
        TenantIndex before = indexes.put(tenant, index);
        skills += index.size() - (before == null ? 0 : before.size());
        Iterator<TenantIndex> longestUnused = indexes.values().iterator();
        while (skills > mostSkills && indexes.size() > 1) {
            skills -= longestUnused.next().size();
            longestUnused.remove();
        }
    }
}
