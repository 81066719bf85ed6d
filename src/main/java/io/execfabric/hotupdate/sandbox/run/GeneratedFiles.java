package io.execfabric.hotupdate.sandbox.run;

import io.execfabric.hotupdate.sandbox.SandboxLimits;
import io.execfabric.hotupdate.sandbox.SandboxResult.GeneratedFile;
import io.execfabric.hotupdate.shared.RelativePath;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The generated files of a run, out of an archive that is not to be trusted: the program may have written it itself.
 * Regular files with harmless names, so many, so large; everything else is left out and named.
 */
final class GeneratedFiles {

    private static final Logger log = LoggerFactory.getLogger(GeneratedFiles.class);
    private static final int NAMED = 10;

    private final SandboxLimits limits;
    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private int leftOutCount;
    private long bytes;

    private GeneratedFiles(SandboxLimits limits) {
        this.limits = limits;
    }

    static GeneratedFiles read(Path archive, SandboxLimits limits) throws IOException {
        GeneratedFiles result = new GeneratedFiles(limits);
        if (Files.size(archive) > 0) {
            result.readAll(archive);
        }
        return result;
    }

    List<GeneratedFile> files() {
        return files.entrySet().stream()
                .map(file -> new GeneratedFile(file.getKey(), file.getValue()))
                .toList();
    }

    /** Which files were left out and why; empty when none was. */
    String problem() {
        if (leftOutCount == 0) {
            return "";
        }
        String more = leftOutCount > leftOut.size() ? "; and " + (leftOutCount - leftOut.size()) + " more" : "";
        return "Generated files left out: " + String.join("; ", leftOut) + more + ".";
    }

    private void readAll(Path archive) throws IOException {
        try (var in = new TarArchiveInputStream(new BufferedInputStream(Files.newInputStream(archive)), "UTF-8")) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    take(entry, in);
                }
            }
        } catch (IOException | RuntimeException e) {
            // cut off at its size limit, or not an archive at all
            log.debug("Generated files cannot be read to their end", e);
            leaveOut("the remaining ones (too large in all)");
        }
    }

    private void take(TarArchiveEntry entry, TarArchiveInputStream in) throws IOException {
        String name = entry.getName().startsWith("./") ? entry.getName().substring(2) : entry.getName();
        if (!RelativePath.isSafe(name)) {
            leaveOut("one with an unusable name");
        } else if (!isRegular(entry)) {
            leaveOut(name + " (not a regular file)");
        } else if (files.size() >= limits.artifacts().count()) {
            leaveOut(name + " (more than " + limits.artifacts().count() + " files)");
        } else if (entry.getSize() > limits.artifacts().bytes() - bytes) {
            leaveOut(name + " (too large)");
        } else {
            keep(name, in.readNBytes((int) entry.getSize()), entry.getSize());
        }
    }

    private void keep(String name, byte[] content, long size) throws IOException {
        if (content.length != size) {
            leaveOut(name + " (too large)");
            throw new IOException("The archive ends inside a file");
        }
        if (files.putIfAbsent(name, content) == null) {
            bytes += size;
        } else {
            leaveOut(name + " (twice)");
        }
    }

    private void leaveOut(String what) {
        leftOutCount++;
        if (leftOut.size() < NAMED) {
            leftOut.add(what);
        }
    }

    private static boolean isRegular(TarArchiveEntry entry) {
        return entry.isFile()
                && !entry.isSymbolicLink()
                && !entry.isLink()
                && !entry.isFIFO()
                && !entry.isCharacterDevice()
                && !entry.isBlockDevice()
                && !entry.isSparse();
    }
}
