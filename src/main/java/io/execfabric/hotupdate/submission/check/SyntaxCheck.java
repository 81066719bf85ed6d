package io.execfabric.hotupdate.submission.check;

import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.check.Checker.Answer;
import io.execfabric.hotupdate.submission.check.Checker.End;
import io.execfabric.hotupdate.submission.folder.FolderFile;
import io.execfabric.hotupdate.submission.folder.archive.ScratchFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads the entry file as its language would, without running it. No sandbox, no answer: the check is never skipped. A checker
 * that breaks on a text, however it ends, has shown that the interpreter breaks on it, too; whether it is the text or this
 * host, an empty script tells.
 */
@Component
class SyntaxCheck {

    private final Checker checker;
    private final HotUpdateProperties places;
    private final SubmissionProperties properties;

    SyntaxCheck(Checker checker, HotUpdateProperties places, SubmissionProperties properties) {
        this.checker = checker;
        this.places = places;
        this.properties = properties;
    }

    List<Finding> check(Language language, List<FolderFile> folder) {
        try (ScratchFolder scratch = ScratchFolder.below(places.scratch())) {
            CheckedSource source = CheckedSource.copied(language, folder, scratch.directory());
            return check(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Finding> check(CheckedSource source) throws IOException {
        Answer answer = run(source, source.file());
        if (answer.isGood()) {
            return source.isModuleInDoubt() ? checkAsModule(source) : List.of();
        }
        return isGoodAnotherWay(source, answer) ? List.of() : List.of(finding(source, answer));
    }

    /** Node.js checks nothing of a module that it recognises by its text alone. */
    private List<Finding> checkAsModule(CheckedSource source) throws IOException {
        if (run(source, source.copy("main.cjs", source.text())).isGood()) {
            return List.of();
        }
        Answer answer = run(source, source.copy("main.mjs", source.text()));
        return answer.isGood() ? List.of() : List.of(finding(source, answer));
    }

    /** What bash refuses to read at once and takes when it comes to it. */
    private boolean isGoodAnotherWay(CheckedSource source, Answer answer) throws IOException {
        if (source.language() != Language.SHELL || answer.end() != End.BAD) {
            return false;
        }
        for (ShellReading reading : ShellReading.of(source)) {
            source.copy(ShellReading.FILE, reading.text());
            Answer other = checker.check(source.language(), reading.command(), source.directory());
            if (other.isGood() && !other.text().contains("here-document")) {
                return true;
            }
        }
        return false;
    }

    private Finding finding(CheckedSource source, Answer answer) throws IOException {
        SyntaxMessage message = SyntaxMessage.read(source.language(), answer.text());
        if (answer.end() == End.BAD && message != null) {
            return Finding.worded(
                    FindingCode.ENTRY_SYNTAX, message.path(), message.line(), message.wording(source.text()));
        }
        requireAble(source.language());
        Wording wording = answer.end() == End.TOO_SLOW
                ? Wording.of("entry.syntax-slow", properties.syntaxTime().toSeconds())
                : Wording.of("entry.syntax-breaks", source.language().word());
        return Finding.worded(FindingCode.ENTRY_SYNTAX, source.file(), null, wording);
    }

    /** A host on which not even an empty script passes says nothing about any other. */
    private void requireAble(Language language) throws IOException {
        try (ScratchFolder scratch = ScratchFolder.below(places.scratch())) {
            Files.createFile(scratch.directory().resolve(language.entryFile()));
            List<String> command = SyntaxMessage.command(language, language.entryFile());
            if (!checker.check(language, command, scratch.directory()).isGood()) {
                throw Checker.unavailable();
            }
        }
    }

    private Answer run(CheckedSource source, String file) {
        return checker.check(source.language(), SyntaxMessage.command(source.language(), file), source.directory());
    }
}
