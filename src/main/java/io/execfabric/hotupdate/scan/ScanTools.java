package io.execfabric.hotupdate.scan;

import io.execfabric.hotupdate.sandbox.SandboxJob;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The tools of this platform. A missing one keeps nobody from starting; it is told once, and in each report. */
@Component
class ScanTools {

    private static final Logger log = LoggerFactory.getLogger(ScanTools.class);
    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final Path NODE = Path.of("/usr/bin/node");
    private static final Path SHELLCHECK = Path.of("/usr/bin/shellcheck");
    private static final Path SHFMT = Path.of("/usr/bin/shfmt");

    private final ToolFolder folder;
    private final List<ScanTool> tools;

    /** Where two tools tell the same, the first one's words are kept. */
    ScanTools(ToolFolder folder) {
        this.folder = folder;
        Set<FileKind> everything = EnumSet.allOf(FileKind.class);
        this.tools = List.of(
                node("secretlint", everything, "secretlint.mjs", "@secretlint/core"),
                python("script rules", everything, "script_rules.py", SHFMT),
                node("Node.js rules", EnumSet.of(FileKind.NODEJS), "nodejs_rules.mjs", "acorn", SHFMT, PYTHON),
                node("ruff", EnumSet.of(FileKind.PYTHON), "ruff.mjs", "@astral-sh/ruff-wasm-nodejs"),
                python("ShellCheck", EnumSet.of(FileKind.SHELL), "shellcheck.py", SHELLCHECK));
        tools.stream()
                .filter(tool -> !tool.isInstalled())
                .forEach(tool -> log.warn("{} is not installed here, it needs {}", tool.name(), tool.needs()));
    }

    List<ScanTool> all() {
        return tools;
    }

    private static ScanTool python(String name, Set<FileKind> kinds, String script, Path needed) {
        return new ScanTool(
                name, kinds, List.of(PYTHON.toString(), "-I", "-B", script(script)), List.of(PYTHON, needed));
    }

    /** The quick compiler alone: the thorough one takes seconds for a program that lives for half of one. */
    private ScanTool node(String name, Set<FileKind> kinds, String script, String library, Path... needed) {
        List<Path> needs = Stream.concat(Stream.of(NODE, folder.library(library)), Arrays.stream(needed))
                .toList();
        return new ScanTool(name, kinds, List.of(NODE.toString(), "--liftoff-only", script(script)), needs);
    }

    private static String script(String name) {
        return SandboxJob.TOOL_DIR + "/" + name;
    }
}
