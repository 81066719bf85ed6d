package io.execfabric.hotupdate.execution.web;

import io.execfabric.hotupdate.execution.ExecutionView;

/**
 * A run in the inbox.
 *
 * @param mayDecide false where the reader asked for it at high risk
 */
record WaitingRun(ExecutionView run, boolean mayDecide) {}
