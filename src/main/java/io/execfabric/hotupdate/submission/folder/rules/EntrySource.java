package io.execfabric.hotupdate.submission.folder.rules;

import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the bytes of an entry file tell before an interpreter reads them: its encoding, its line ends, and that it is written
 * in another language. An interpreter's own complaint about any of these says something else, or nothing.
 */
final class EntrySource {

    /** Three bytes that some editors put before UTF-8 text, as the characters that they would be one by one. */
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    private final Language language;
    private final byte[] bytes;

    /** Byte for byte, so that each line can be looked at whatever the encoding is. */
    private final String source;

    private EntrySource(Language language, byte[] bytes) {
        this.language = language;
        this.bytes = bytes;
        this.source = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Adds at most one finding: mending it changes what can be said about the rest. */
    static void check(Language language, byte[] bytes, FolderFindings findings) {
        EntrySource entry = new EntrySource(language, bytes);
        entry.problem()
                .ifPresent(problem -> findings.add(
                        FindingCode.ENTRY_SYNTAX, language.entryFile(), problem.line(), problem.wording()));
    }

    private Optional<Problem> problem() {
        if (SourceEncoding.isWide(bytes)) {
            return Optional.of(new Problem(1, Wording.of("entry.utf16")));
        }
        String text = isMarked() ? source.substring(BYTE_ORDER_MARK.length()) : source;
        return ForeignLanguage.of(language, text)
                .map(foreign -> new Problem(foreign.line(), foreign.wording()))
                .or(() -> switch (language) {
                    case PYTHON -> pythonEncoding();
                    case NODEJS -> nodeEncoding();
                    case SHELL -> shellBytes();
                });
    }

    /** Without a mark and a coding line Python takes UTF-8 alone, in comments, too; with one it says itself what it cannot read. */
    private Optional<Problem> pythonEncoding() {
        return isMarked() || SourceEncoding.isNamed(source)
                ? Optional.empty()
                : notUtf8()
                        .map(line ->
                                new Problem(line, Wording.of("entry.not-utf8-python", SourceEncoding.guess(bytes))));
    }

    /** Node.js reads on, with a sign of replacement for what it cannot read. */
    private Optional<Problem> nodeEncoding() {
        return source.startsWith(BYTE_ORDER_MARK + "#!")
                ? Optional.of(new Problem(1, Wording.of("entry.bom")))
                : notUtf8().map(line -> new Problem(line, Wording.of("entry.not-utf8")));
    }

    private Optional<Integer> notUtf8() {
        int line = SourceEncoding.firstLineNotUtf8(bytes);
        return line == 0 ? Optional.empty() : Optional.of(line);
    }

    private Optional<Problem> shellBytes() {
        return isMarked()
                ? Optional.of(new Problem(1, Wording.of("entry.bom")))
                : LineEnds.problem(source).map(ends -> new Problem(ends.line(), Wording.of(ends.key())));
    }

    private boolean isMarked() {
        return source.startsWith(BYTE_ORDER_MARK);
    }

    private record Problem(int line, Wording wording) {}
}
