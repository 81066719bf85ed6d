package io.execfabric.hotupdate.markdown;

import io.execfabric.hotupdate.shared.Digest;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The READMEs that were shown last, as HTML: a list shows the same ones to everybody, and a text never means anything else. */
class RenderedReadmes {

    /** Of all that are kept. */
    private static final int MOST_CHARS = 4 * 1024 * 1024;

    private final UnaryOperator<String> renderer;
    private final Map<Digest, String> kept = new LinkedHashMap<>(64, 0.75f, true);
    private int chars;

    RenderedReadmes(UnaryOperator<String> renderer) {
        this.renderer = renderer;
    }

    String html(String markdown) {
        Digest digest = Digest.ofText(markdown);
        String known = find(digest);
        if (known != null) {
            return known;
        }
        String rendered = renderer.apply(markdown);
        keep(digest, rendered);
        return rendered;
    }

    private synchronized @Nullable String find(Digest digest) {
        return kept.get(digest);
    }

    private synchronized void keep(Digest digest, String html) {
        // one that would push out all the others is made anew each time
        if (html.length() > MOST_CHARS / 4 || kept.putIfAbsent(digest, html) != null) {
            return;
        }
        chars += html.length();
        Iterator<String> eldest = kept.values().iterator();
        while (chars > MOST_CHARS) {
            chars -= eldest.next().length();
            eldest.remove();
        }
    }
}
