package io.execfabric.hotupdate.review.diff;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.submission.PackageFile;
import io.execfabric.hotupdate.submission.PackageStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads stored files as text where they are text. */
@Component
public class FileTexts {

    /** Longest file that is shown in a dossier. */
    public static final int MAX_BYTES = 200 * 1024;

    public static final String TOO_LARGE = "Larger than 200 KiB; download it to look at it.";
    public static final String NOT_TEXT = "Not a text file (UTF-8).";

    private final PackageStore store;

    public FileTexts(PackageStore store) {
        this.store = store;
    }

    public static boolean isTooLarge(PackageFile file) {
        return file.size() > MAX_BYTES;
    }

    /** The file's text; empty when it is too large, or no text in UTF-8. */
    public Optional<String> read(PackageFile file) {
        return isTooLarge(file) ? Optional.empty() : decode(bytes(file.digest()));
    }

    /** The texts of many files, asked for together, by digest; what is too large or no text is not among them. */
    Map<Digest, String> readAll(List<PackageFile> files) {
        Map<Digest, String> texts = new HashMap<>();
        List<PackageFile> shown =
                files.stream().filter(file -> !isTooLarge(file)).toList();
        try {
            store.read(shown, (file, bytes) -> {
                try (InputStream content = bytes.get()) {
                    decode(content.readNBytes(MAX_BYTES + 1)).ifPresent(text -> texts.put(file.digest(), text));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private byte[] bytes(Digest digest) {
        try (InputStream content = store.open(digest)) {
            return content.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException e) {
            return Optional.empty(); // no UTF-8: an answer, not a failure
        }
    }
}
