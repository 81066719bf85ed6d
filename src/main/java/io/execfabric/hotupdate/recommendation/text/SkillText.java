package io.execfabric.hotupdate.recommendation.text;

import io.execfabric.hotupdate.recommendation.SkillField;
import io.execfabric.hotupdate.shared.text.CutText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one approved version says of itself; never changes, as the version never does.
 *
 * @param id the Skill version's id
 * @param name as approved, shown as it is
 * @param description as approved, shown as it is
 * @param inputSchema as approved, or null
 * @param fields what is searched, each of bounded length
 */
public record SkillText(
        String id,
        String name,
        String description,
        @Nullable String inputSchema,
        Map<SkillField, String> fields) {

    private static final int LONGEST = 4000;

    public SkillText {
        Map<SkillField, String> bounded = new java.util.EnumMap<>(SkillField.class);
        fields.forEach((field, text) -> bounded.put(field, bounded(text)));
        fields = bounded;
    }

    public String field(SkillField field) {
        return fields.getOrDefault(field, "");
    }

    /** However long a text is, it weighs no more than its first pages. */
    private static String bounded(String text) {
        return CutText.of(text, LONGEST);
    }
}
