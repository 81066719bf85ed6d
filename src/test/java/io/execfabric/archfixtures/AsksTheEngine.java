package io.execfabric.archfixtures;

import org.camunda.bpm.engine.RuntimeService;

public record AsksTheEngine(RuntimeService engine) {}
