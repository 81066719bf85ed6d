package io.execfabric.hotupdate.availability;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.RiskLevel;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which capabilities are asked for, among those that the caller sees; what is null or empty matches all.
 *
 * @param text in the code, the name or the description, in whichever case
 * @param risk any of these
 */
public record SkillCriteria(
        @Nullable String text,
        Set<RiskLevel> risk,
        @Nullable Boolean aiCallable,
        @Nullable Boolean manualExecution,
        @Nullable Boolean confirmationRequired) {

    public static final SkillCriteria ALL = new SkillCriteria(null, Set.of(), null, null, null);

    public SkillCriteria {
        text = text == null ? null : text.toLowerCase(Locale.ROOT);
        risk = Set.copyOf(risk);
    }

    public boolean matches(SkillVersionFacts skill) {
        return (text == null || isSaidBy(skill, text))
                && (risk.isEmpty() || risk.contains(skill.risk()))
                && isWanted(aiCallable, skill.answers().aiCallable())
                && isWanted(manualExecution, skill.answers().manualExecution())
                && isWanted(confirmationRequired, skill.answers().confirmationRequired());
    }

    private static boolean isSaidBy(SkillVersionFacts skill, String wanted) {
        return contains(skill.code().value(), wanted)
                || contains(skill.offered().name(), wanted)
                || contains(skill.offered().description(), wanted);
    }

    private static boolean contains(String said, String wanted) {
        return said.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static boolean isWanted(@Nullable Boolean wanted, boolean answer) {
        return wanted == null || wanted == answer;
    }
}
