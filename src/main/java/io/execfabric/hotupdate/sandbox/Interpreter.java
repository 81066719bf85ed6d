package io.execfabric.hotupdate.sandbox;

import io.execfabric.hotupdate.shared.Language;
import java.util.List;

/** How a script of each language is started, from its own folder. */
public final class Interpreter {

    private Interpreter() {}

    /**
     * The command for the entry file. Python's {@code -E -s -B}: no environment switches, no user site, no byte code
     * written, and the script's own folder stays importable.
     */
    public static List<String> command(Language language) {
        return switch (language) {
            case PYTHON -> List.of("/usr/bin/python3", "-E", "-s", "-B", language.entryFile());
            case SHELL -> List.of("/usr/bin/bash", language.entryFile());
            case NODEJS -> List.of("/usr/bin/node", language.entryFile());
        };
    }
}
