package io.execfabric.hotupdate.execution.model;

import io.execfabric.hotupdate.execution.OutputStreamName;

/** A piece of output that is not stored yet. */
public record OutputPart(int seq, OutputStreamName stream, String text) {}
