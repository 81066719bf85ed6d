package io.execfabric.hotupdate.submission.folder.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Encodings of file names, as people and packers call them. */
final class NameEncoding {

    private static final Pattern CODE_PAGE =
            Pattern.compile("(?i)(?:cp|code ?page|windows|ms|dos|oem|ibm)?[-_ ]?(\\d{3,5})");
    private static final String ASCII = asciiText();

    private NameEncoding() {}

    /** The encoding of this name, Windows' code pages in any spelling; empty for none, and for one that rewrites plain English letters. */
    static Optional<Charset> of(String name) {
        Matcher page = CODE_PAGE.matcher(name.strip());
        List<String> spellings = page.matches()
                ? Stream.of("MS", "windows-", "cp", "IBM")
                        .map(prefix -> prefix + page.group(1))
                        .toList()
                : List.of(name.strip());
        return spellings.stream()
                .flatMap(spelling -> charset(spelling).stream())
                .filter(charset -> ASCII.equals(strictly(ASCII.getBytes(StandardCharsets.US_ASCII), charset)))
                .findFirst();
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** The text that these bytes are; null when they are none in that encoding. */
    static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String asciiText() {
        StringBuilder text = new StringBuilder();
        for (char c = ' '; c <= '~'; c++) {
            text.append(c);
        }
        return text.toString();
    }
}
