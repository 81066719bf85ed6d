package io.execfabric.hotupdate.sandbox;

import java.util.List;

/**
 * What a self-test at start found.
 *
 * @param isolated whether everything that runs need is enforced on this host
 * @param accepted whether an operator chose to run all the same, for development alone
 * @param enforced what is enforced, in words for an operator
 * @param missing what is not, in words for an operator; without it nothing is run
 * @param weaker what this host cannot enforce and runs go without, in words for an operator
 */
public record IsolationReport(
        boolean isolated, boolean accepted, List<String> enforced, List<String> missing, List<String> weaker) {

    /** Whether anything is run here. */
    public boolean mayRun() {
        return isolated || accepted;
    }

    /** Whether scripts run that are not isolated. */
    public boolean weakened() {
        return accepted && !isolated;
    }
}
