package io.execfabric.hotupdate.sandbox.command;

import java.util.ArrayList;
import java.util.List;

/**
 * A program with the memory limit that fits it. Node.js reserves far more address space than it uses, so its limit is on
 * memory it may write (and on its heap, so that it says "out of memory" itself); all others get the stricter one on
 * address space.
 */
record Program(String memoryLimit, List<String> command) {

    private static final long MIB = 1024L * 1024L;

    static Program of(List<String> command, long memoryBytes) {
        if (!isNode(command.get(0))) {
            return new Program("--as=" + memoryBytes, command);
        }
        List<String> limited = new ArrayList<>(command);
        limited.add(1, "--max-old-space-size=" + memoryBytes / MIB / 2);
        return new Program("--data=" + memoryBytes, limited);
    }

    private static boolean isNode(String program) {
        String name = program.substring(program.lastIndexOf('/') + 1);
        return name.equals("node") || name.equals("nodejs");
    }
}
