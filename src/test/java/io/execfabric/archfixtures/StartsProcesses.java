package io.execfabric.archfixtures;

import java.io.IOException;

public class StartsProcesses {

    Process start() throws IOException {
        return new ProcessBuilder("true").start();
    }
}
