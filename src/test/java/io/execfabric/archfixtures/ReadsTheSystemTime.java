package io.execfabric.archfixtures;

import java.time.Instant;

public class ReadsTheSystemTime {

    Instant time() {
        return Instant.now();
    }
}
