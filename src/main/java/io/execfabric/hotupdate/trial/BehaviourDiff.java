package io.execfabric.hotupdate.trial;

import io.execfabric.hotupdate.shared.text.CutText;
import io.execfabric.hotupdate.trial.TrialResult.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In what two runs differ, given the same input. */
final class BehaviourDiff {

    private static final int SHOWN_LINES = 40;
    private static final int SHOWN_CHARACTERS = 4000;

    private final List<BehaviourDifference> differences = new ArrayList<>();

    private BehaviourDiff() {}

    /** Empty when either was not run: there is nothing to compare. */
    static List<BehaviourDifference> differences(TrialRun live, TrialRun candidate) {
        if (live.outcome() == Outcome.NOT_RUN || candidate.outcome() == Outcome.NOT_RUN) {
            return List.of();
        }
        BehaviourDiff behaviour = new BehaviourDiff();
        behaviour.compare("exitCode", end(live), end(candidate));
        behaviour.compareTexts("stdout", live.stdout(), candidate.stdout());
        behaviour.compareTexts("stderr", live.stderr(), candidate.stderr());
        behaviour.compareLists("filesWritten", live.files(), candidate.files());
        behaviour.compareLists("programsStarted", live.programs(), candidate.programs());
        behaviour.compareLists("connectionsAttempted", live.connections(), candidate.connections());
        return List.copyOf(behaviour.differences);
    }

    private static String end(TrialRun run) {
        return run.outcome() == Outcome.EXITED
                ? String.valueOf(run.exitCode())
                : run.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void compare(String aspect, String live, String candidate) {
        if (!live.equals(candidate)) {
            differences.add(new BehaviourDifference(aspect, live, candidate));
        }
    }

    private void compareLists(String aspect, @Nullable List<String> live, @Nullable List<String> candidate) {
        if (live != null && candidate != null) {
            compare(aspect, only(live, candidate), only(candidate, live));
        }
    }

    private static String only(List<String> ones, List<String> others) {
        return String.join(
                "\n",
                Evidence.shown(
                        ones.stream().filter(one -> !others.contains(one)).toList()));
    }

    /** From the first line that differs to the last one. */
    private void compareTexts(String aspect, String live, String candidate) {
        List<String> before = live.lines().toList();
        List<String> after = candidate.lines().toList();
        int start = 0;
        while (start < Math.min(before.size(), after.size()) && alike(before.get(start), after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(before.size(), after.size()) - start
                && alike(before.get(before.size() - 1 - end), after.get(after.size() - 1 - end))) {
            end++;
        }
        compare(
                aspect,
                shown(before.subList(start, before.size() - end)),
                shown(after.subList(start, after.size() - end)));
    }

    private static boolean alike(String one, String other) {
        return one.equals(other) || OutputNormaliser.inLine(one).equals(OutputNormaliser.inLine(other));
    }

    private static String shown(List<String> lines) {
        String text = String.join("\n", lines.subList(0, Math.min(lines.size(), SHOWN_LINES)));
        String cut = CutText.marked(text, SHOWN_CHARACTERS);
        int more = lines.size() - SHOWN_LINES;
        return more > 0 ? cut + "\n… and " + more + " more lines" : cut;
    }
}
