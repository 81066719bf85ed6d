package io.execfabric.hotupdate.submission.folder.rules;

import io.execfabric.hotupdate.shared.Language;
import java.util.List;

/**
 * The comments (and Python's docstring) before the first statement of a source text. Walks forward only, whatever a hostile
 * text looks like.
 */
final class HeaderComment {

    private static final List<String> DOCSTRING_QUOTES = List.of("\"\"\"", "'''", "\"", "'");

    private final String source;
    private int position;

    private HeaderComment(String source) {
        this.source = source;
    }

    static String of(Language language, String source) {
        HeaderComment header = new HeaderComment(source);
        switch (language) {
            case SHELL -> header.skipLines("#");
            case PYTHON -> header.skipPython();
            case NODEJS -> header.skipNode();
        }
        return source.substring(0, header.position);
    }

    private void skipPython() {
        skipLines("#");
        if (position < source.length() && "rRuU".indexOf(source.charAt(position)) >= 0) {
            position++;
        }
        DOCSTRING_QUOTES.stream().filter(this::isHere).findFirst().ifPresent(quote -> {
            position += quote.length();
            skipPast(quote);
        });
    }

    private void skipNode() {
        if (isHere("#!")) {
            skipPast("\n");
        }
        int before;
        do {
            before = position;
            skipLines("//");
            if (isHere("/*")) {
                position += 2;
                skipPast("*/");
            }
        } while (position > before);
    }

    /** Skips white space and lines that begin with {@code mark}. */
    private void skipLines(String mark) {
        skipSpace();
        while (isHere(mark)) {
            skipPast("\n");
            skipSpace();
        }
    }

    private void skipSpace() {
        while (position < source.length() && Character.isWhitespace(source.charAt(position))) {
            position++;
        }
    }

    private boolean isHere(String mark) {
        return source.startsWith(mark, position);
    }

    private void skipPast(String end) {
        int found = source.indexOf(end, position);
        position = found < 0 ? source.length() : found + end.length();
    }
}
