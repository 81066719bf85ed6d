package io.execfabric.hotupdate.sandbox;

import java.util.List;

/**
 * What a self-test at start found.
 *
 * @param isolated whether runs are allowed on this host
 * @param enforced what is enforced, in words for an operator
 * @param missing what is not, in words for an operator; without it nothing is run
 * @param weaker what this host cannot enforce and runs go without, in words for an operator
 */
public record IsolationReport(boolean isolated, List<String> enforced, List<String> missing, List<String> weaker) {}
