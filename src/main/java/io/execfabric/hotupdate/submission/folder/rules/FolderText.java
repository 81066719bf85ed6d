package io.execfabric.hotupdate.submission.folder.rules;

import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.folder.FileKind;
import io.execfabric.hotupdate.submission.folder.FolderFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the files that the platform itself has to understand, and tells where one is not the text that its name says. */
final class FolderText {

    private static final int BUFFER = 16 * 1024;

    private FolderText() {}

    /** The file's UTF-8 text; null, with a finding of {@code tooLong} or about its content, when it has none. */
    static @Nullable String of(FolderFile file, int limit, FindingCode tooLong, FolderFindings findings) {
        String path = file.path().value();
        if (file.size() > limit) {
            findings.add(tooLong, path, null, Wording.of("file.too-long", limit));
            return null;
        }
        byte[] bytes = head(file, limit);
        Optional<FileKind> kind = FileKind.of(bytes);
        String text = kind.isPresent() || hasNul(bytes, bytes.length) ? null : decoded(bytes);
        if (text == null) {
            findings.add(FindingCode.ARCHIVE_CONTENT_MISMATCH, path, null, mismatch(bytes, kind.isPresent()));
        }
        return text;
    }

    private static Wording mismatch(byte[] bytes, boolean isKnown) {
        return isKnown ? Wording.of("file.is-other", FileKind.nameOf(bytes)) : Wording.of("file.not-utf8");
    }

    /** False, with a finding, when a script is a program, an archive or otherwise no text; its encoding is {@link EntrySource}'s business. */
    static boolean isScript(FolderFile file, FolderFindings findings) {
        byte[] head = head(file, FileKind.HEAD);
        if (FileKind.of(head).isPresent()) {
            findings.add(
                    FindingCode.ARCHIVE_CONTENT_MISMATCH,
                    file.path().value(),
                    null,
                    Wording.of("file.is-other", FileKind.nameOf(head)));
            return false;
        }
        if (hasNul(file)) {
            findings.add(FindingCode.ARCHIVE_CONTENT_MISMATCH, file.path().value(), null, Wording.of("file.is-binary"));
            return false;
        }
        return true;
    }

    static byte[] head(FolderFile file, int limit) {
        try (InputStream in = file.content().open()) {
            return in.readNBytes(limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasNul(FolderFile file) {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = file.content().open()) {
            int read;
            while ((read = in.read(buffer)) >= 0) {
                if (hasNul(buffer, read)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasNul(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Names of files at the root that end so. */
    static List<String> atRoot(Iterable<String> names, String ending) {
        List<String> found = new java.util.ArrayList<>();
        names.forEach(name -> {
            if (name.endsWith(ending) && name.indexOf('/') < 0) {
                found.add(name);
            }
        });
        return found;
    }
}
