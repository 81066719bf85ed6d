package io.execfabric.hotupdate.engine;

import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of typed variables, so that a process's contract names each of them once. */
public final class VariableNames {

    private VariableNames() {}

    public static Set<String> of(VariableFactory<?>... variables) {
        return Arrays.stream(variables).map(VariableFactory::getName).collect(Collectors.toUnmodifiableSet());
    }
}
