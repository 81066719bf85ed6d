package io.execfabric.hotupdate.recommendation;

import java.util.Locale;

/** What of a Skill is searched, the weightiest first. A word in the name says more than the same word in a parameter. */
public enum SkillField {
    NAME(3.0f),
    DESCRIPTION(2.0f),
    PURPOSE(1.6f),
    SCENARIO(1.4f),
    INPUT(0.8f),
    SCHEMA(0.7f);

    private final float weight;

    SkillField(float weight) {
        this.weight = weight;
    }

    public float weight() {
        return weight;
    }

    /** Its name in the index. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
