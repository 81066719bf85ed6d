package io.execfabric.hotupdate.scan;

import java.util.Locale;
import java.util.Set;

/** What a text file of a folder is, as far as the tools care. */
enum FileKind {
    PYTHON,
    SHELL,
    NODEJS,
    /** Says what the scripts depend on. */
    MANIFEST,
    TEXT;

    private static final Set<String> MANIFESTS = Set.of("requirements.txt", "pyproject.toml", "package.json");

    /** By the name; a name that says nothing, by the first line. */
    static FileKind of(String path, String firstLine) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (MANIFESTS.contains(name)) {
            return MANIFEST;
        }
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "py", "pyw", "pyi" -> PYTHON;
            case "sh", "bash", "ksh", "dash" -> SHELL;
            case "js", "mjs", "cjs" -> NODEJS;
            default -> ofFirstLine(firstLine);
        };
    }

    private static FileKind ofFirstLine(String line) {
        if (!line.startsWith("#!")) {
            return TEXT;
        }
        if (line.contains("python")) {
            return PYTHON;
        }
        if (line.contains("node")) {
            return NODEJS;
        }
        return line.contains("sh") ? SHELL : TEXT;
    }

    /** The end of the name under which the tools see such a file. */
    String suffix() {
        return switch (this) {
            case PYTHON -> ".py";
            case SHELL -> ".sh";
            case NODEJS -> ".js";
            case MANIFEST, TEXT -> ".txt";
        };
    }
}
