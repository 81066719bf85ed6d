package io.execfabric.hotupdate.recommendation.index;

import io.execfabric.hotupdate.recommendation.SkillField;
import io.execfabric.hotupdate.recommendation.text.BilingualAnalyzer;
import io.execfabric.hotupdate.recommendation.text.Glossary;
import io.execfabric.hotupdate.recommendation.text.QualitySet;
import io.execfabric.hotupdate.recommendation.text.QualitySet.Pair;
import io.execfabric.hotupdate.recommendation.text.Question;
import io.execfabric.hotupdate.recommendation.text.SkillText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;

/** So many tenants with so many Skills each, as one server holds them, and requests to one of them; without the database. */
public final class OneNode {

    private final Analyzer analyzer = new BilingualAnalyzer();
    private final Glossary glossary = Glossary.read(analyzer);
    private final List<SkillText> samples = QualitySet.skills();
    private final List<Pair> requests = QualitySet.pairs();
    private final List<TenantIndex> tenants = new ArrayList<>();

    public OneNode(int tenantCount, int skillsEach) {
        for (int number = 0; number < tenantCount; number++) {
            tenants.add(index(skillsEach));
        }
    }

    /** What the first request after a change does beside asking; answers how many Skills are in the index. */
    public int rebuild(int skills) {
        return index(skills).size();
    }

    private TenantIndex index(int skills) {
        List<SkillText> texts = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int number = 0; number < skills; number++) {
            SkillText sample = samples.get(number % samples.size());
            String id = sample.id() + "-" + number;
            Map<SkillField, String> fields = new EnumMap<>(sample.fields());
            fields.merge(SkillField.SCENARIO, " Number " + number + ".", String::concat);
            texts.add(new SkillText(id, sample.name(), sample.description(), null, fields));
            ids.add(id);
        }
        return TenantIndex.of(ids, texts, analyzer);
    }

    /** The {@code number}th request: another tenant and other words than the one before. */
    public int ask(int number) {
        TenantIndex tenant = tenants.get(number % tenants.size());
        String request = requests.get(number % requests.size()).request();
        return tenant.search(Question.of(request, analyzer, glossary), 10).size();
    }
}
