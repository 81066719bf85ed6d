package io.execfabric.hotupdate.markdown;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/** Markdown as it is read everywhere in the product: with tables, and in a time that grows with its length alone. */
public final class Markdown {

    public static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    /** Lists in lists in lists: nobody means more than these. */
    private static final int MOST_OPEN_BLOCKS = 100;

    private Markdown() {}

    /** What every parser of ours begins with. */
    public static Parser.Builder parser() {
        return Parser.builder()
                .extensions(EXTENSIONS)
                .maxOpenBlockParsers(MOST_OPEN_BLOCKS)
                .inlineParserFactory(BoundedInlines::new);
    }
}
