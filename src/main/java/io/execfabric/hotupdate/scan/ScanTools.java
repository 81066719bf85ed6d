package io.execfabric.hotupdate.scan;

import io.execfabric.hotupdate.sandbox.SandboxJob;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The tools of this platform. A missing one keeps nobody from starting; it is told once, and in each report. */
@Component
class ScanTools {

    private static final Logger log = LoggerFactory.getLogger(ScanTools.class);
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    private final List<ScanTool> tools;

    ScanTools() {
        this.tools = List.of(python("ShellCheck", Set.of(FileKind.SHELL), "shellcheck.py", Path.of("/usr/bin/shellcheck")));
        tools.stream()
                .filter(tool -> !tool.isInstalled())
                .forEach(tool -> log.warn("{} is not installed here: {} are needed", tool.name(), tool.needs()));
    }

    List<ScanTool> all() {
        return tools;
    }

    private static ScanTool python(String name, Set<FileKind> kinds, String script, Path needed) {
        List<String> command = List.of(PYTHON.toString(), "-I", "-B", SandboxJob.TOOL_DIR + "/" + script);
        return new ScanTool(name, EnumSet.copyOf(kinds), command, List.of(PYTHON, needed));
    }
}
