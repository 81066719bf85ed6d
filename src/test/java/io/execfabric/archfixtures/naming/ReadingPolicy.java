package io.execfabric.archfixtures.naming;

/** Types whose suffix promises what they are not. */
record ReadingPolicy(Rows rows) {}

class EmptyDelegate {}

class EmptyController {}

class EmptyRepository {}

class EmptyProperties {}

class EmptyConfiguration {}

class EmptyFilter {}

class EmptyDoor {}
