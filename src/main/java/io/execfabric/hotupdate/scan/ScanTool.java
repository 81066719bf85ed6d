package io.execfabric.hotupdate.scan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * One tool as this host has it.
 *
 * @param kinds what it looks at; it is not started for a folder without any
 * @param command as called inside the sandbox; it gets the list of its files on standard input and answers as
 *     {@link ToolOutput} reads
 * @param needs what has to be on this host
 */
record ScanTool(String name, Set<FileKind> kinds, List<String> command, List<Path> needs) {

    boolean isInstalled() {
        return needs.stream().allMatch(Files::exists);
    }

    List<ScannedFile> filesIn(ScanFolder folder) {
        return folder.files().stream()
                .filter(file -> kinds.contains(file.kind()))
                .toList();
    }
}
