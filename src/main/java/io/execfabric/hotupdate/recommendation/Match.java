package io.execfabric.hotupdate.recommendation;

import java.util.List;

/** The words of a request that were found in one field of a Skill and in none that weighs more, in the order of the request. */
public record Match(SkillField field, List<Word> words) {

    public Match {
        words = List.copyOf(words);
    }

    /**
     * A word as the request has it.
     *
     * @param meaning the word of the same meaning that the Skill has instead; empty when it has the request's own
     */
    public record Word(String text, String meaning) {}
}
