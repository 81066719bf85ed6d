package io.execfabric.hotupdate.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the trial run of a package showed.
 *
 * @param input the JSON text that both runs were given
 * @param live the same of the live version; null when the tenant has none of this script
 * @param liveVersion its number; null likewise
 * @param differences empty when both behaved alike, or when there is nothing to compare with
 */
public record TrialReport(
        String input,
        TrialResult candidate,
        @Nullable TrialResult live,
        @Nullable Integer liveVersion,
        List<BehaviourDifference> differences) {

    public TrialReport {
        differences = List.copyOf(differences);
    }
}
