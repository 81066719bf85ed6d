package io.execfabric.hotupdate.submission.folder.archive;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the names of a zip are: what the archive says in UTF-8 counts; where it says nothing, one encoding for all, in which every
 * name is one: UTF-8, or else the one of Chinese Windows. What its sender says about it counts more than that guess.
 */
final class ZipNames {

    private static final Charset CHINESE_WINDOWS = Charset.forName("GBK");
    /** What packers put for letters that they cannot write. */
    private static final Pattern SUBSTITUTE = Pattern.compile("[?_#]");

    private final List<ZipHeader> headers;
    private final List<@Nullable String> said = new ArrayList<>();
    private final @Nullable Charset unsaid;

    ZipNames(List<ZipHeader> headers, @Nullable Charset bySender) throws IOException {
        this.headers = headers;
        for (ZipHeader header : headers) {
            said.add(said(header));
        }
        this.unsaid = unsaid(bySender);
    }

    /** What the archive itself says in a way that leaves no doubt; null when it leaves one. */
    private static @Nullable String said(ZipHeader header) throws IOException {
        String field = UnicodeName.in(header.extra(), header.name());
        String plain =
                header.utf8() || header.isAscii() ? NameEncoding.strictly(header.name(), StandardCharsets.UTF_8) : null;
        boolean isSubstitute =
                !header.utf8() && plain != null && SUBSTITUTE.matcher(plain).find();
        // two readers of one archive must see the same names
        ZipDirectory.require(field == null || plain == null || isSubstitute || field.equals(plain));
        return field == null ? plain : field;
    }

    private @Nullable Charset unsaid(@Nullable Charset bySender) {
        List<Charset> possible = bySender == null
                ? List.of(StandardCharsets.UTF_8, CHINESE_WINDOWS)
                : List.of(bySender, StandardCharsets.UTF_8);
        return possible.stream().filter(this::fits).findFirst().orElse(null);
    }

    private boolean fits(Charset charset) {
        for (int i = 0; i < headers.size(); i++) {
            if (isOpen(i) && NameEncoding.strictly(headers.get(i).name(), charset) == null) {
                return false;
            }
        }
        return true;
    }

    private boolean isOpen(int index) {
        return said.get(index) == null && !headers.get(index).utf8();
    }

    int count() {
        return headers.size();
    }

    byte[] raw(int index) {
        return headers.get(index).name();
    }

    /** The name of the header with this number; null when nobody can say. */
    @Nullable
    String name(int index) {
        if (!isOpen(index) || unsaid == null) {
            return said.get(index);
        }
        return NameEncoding.strictly(headers.get(index).name(), unsaid);
    }

    /** The encoding that this name was found to be in; null where it needed no finding. */
    @Nullable
    Charset found(int index) {
        boolean isFound = isOpen(index) && !StandardCharsets.UTF_8.equals(unsaid);
        return isFound ? unsaid : null;
    }

    /** As much of a name as can be read. */
    String readable(int index) {
        return new String(headers.get(index).name(), StandardCharsets.UTF_8);
    }
}
