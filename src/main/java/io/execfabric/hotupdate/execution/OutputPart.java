package io.execfabric.hotupdate.execution;

/** A piece of output that is not stored yet. */
record OutputPart(int seq, OutputStreamName stream, String text) {}
