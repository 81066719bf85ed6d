package io.execfabric.archfixtures;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

public class InjectsIntoFields {

    @Autowired
    @Nullable
    String injected;
}
