package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.sandbox.Sandbox;
import io.execfabric.hotupdate.sandbox.SandboxJob;
import io.execfabric.hotupdate.sandbox.SandboxLimits;
import io.execfabric.hotupdate.sandbox.SandboxResult;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.Finding;
import io.execfabric.hotupdate.shared.FindingCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.Wording;
import io.execfabric.hotupdate.submission.folder.FolderFile;
import io.execfabric.hotupdate.submission.folder.ScratchFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reads the entry file as its language would, without running it, and inside the sandbox, since a compiler is attackable,
 * too. No sandbox, no answer: the check is never skipped.
 */
@Component
class SyntaxCheck {

    /** What the check may see beside the entry file: Node reads there which module system the script is written in. */
    private static final String NODE_PACKAGE = "package.json";

    private static final long MIB = 1024L * 1024L;
    private static final long OUTPUT = 64L * 1024L;

    private final ObjectProvider<Sandbox> sandbox;
    private final HotUpdateProperties places;
    private final SubmissionProperties properties;
    private final Ids ids;

    SyntaxCheck(ObjectProvider<Sandbox> sandbox, HotUpdateProperties places, SubmissionProperties properties, Ids ids) {
        this.sandbox = sandbox;
        this.places = places;
        this.properties = properties;
        this.ids = ids;
    }

    List<Finding> check(Language language, List<FolderFile> folder) {
        try (ScratchFolder scratch = ScratchFolder.below(places.scratch())) {
            Set<String> needed = Set.of(language.entryFile(), NODE_PACKAGE);
            for (FolderFile file : folder) {
                if (needed.contains(file.path().value())) {
                    copy(file, scratch.directory());
                }
            }
            return check(language, scratch.directory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(FolderFile file, Path directory) throws IOException {
        try (InputStream in = file.content().open()) {
            Files.copy(in, file.path().below(directory));
        }
    }

    private List<Finding> check(Language language, Path directory) {
        CheckerOutput output = new CheckerOutput();
        SandboxResult result = required().run(job(language, directory), output);
        return switch (result.outcome()) {
            case EXITED -> judge(language, result.exitCode() == null ? 1 : result.exitCode(), output.text());
            case TIMED_OUT ->
                List.of(Finding.worded(
                        FindingCode.ENTRY_SYNTAX,
                        language.entryFile(),
                        "entry.syntax-slow",
                        properties.syntaxTime().toSeconds()));
            case CANCELLED, SETUP_FAILED -> throw unavailable();
        };
    }

    private static List<Finding> judge(Language language, int exitCode, String output) {
        if (exitCode == 0) {
            return List.of();
        }
        SyntaxMessage message = SyntaxMessage.read(language, output);
        if (message == null) {
            // the checker itself did not work: that says nothing about the script
            throw unavailable();
        }
        return List.of(Finding.worded(
                FindingCode.ENTRY_SYNTAX,
                language.entryFile(),
                message.line(),
                Wording.of("entry.syntax", message.text())));
    }

    private Sandbox required() {
        Sandbox present = sandbox.getIfAvailable();
        if (present == null) {
            throw unavailable();
        }
        return present;
    }

    private static HotUpdateException unavailable() {
        return new HotUpdateException(ErrorCode.SANDBOX_UNAVAILABLE, "The entry file's syntax cannot be checked now.");
    }

    private SandboxJob job(Language language, Path directory) {
        return new SandboxJob(
                ids.next(),
                directory,
                SyntaxMessage.command(language),
                Map.of(),
                new byte[0],
                false,
                Map.of(),
                false,
                limits(language));
    }

    /** Node reserves far more address space than it uses. */
    private SandboxLimits limits(Language language) {
        long memory = language == Language.NODEJS ? 16 * 1024 * MIB : 512 * MIB;
        int seconds = (int) Math.max(1, properties.syntaxTime().toSeconds());
        return new SandboxLimits(properties.syntaxTime(), seconds, memory, 32, MIB, 4 * MIB, 128, OUTPUT, 0, 0);
    }
}
