package io.execfabric.hotupdate.markdown;

import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLines;

/**
 * What stands in one block of a document, with its emphasis and links as long as these can be told in a moment: the library
 * walks over all marks of a block for each of its closing brackets, so what a block costs grows with the square of them. What
 * goes beyond that is read as plain words. One instance reads one document.
 *
 * <p>The library hands out its own reader by no other way than its internal class.
 */
final class BoundedInlines implements InlineParser {

    /** Of one document; ten thousand marks in one block, or a hundred blocks with a thousand each. */
    private static final long MOST_STEPS = 100_000_000;

    private static final String MARKS = "[]!*_~";

    private final InlineParser inlines;
    private long left = MOST_STEPS;

    BoundedInlines(InlineParserContext context) {
        this.inlines = new InlineParserImpl(context);
    }

    @Override
    public void parse(SourceLines lines, Node block) {
        String content = lines.getContent();
        long marks = content.chars().filter(c -> MARKS.indexOf(c) >= 0).count();
        if (marks * marks > left) {
            block.appendChild(new Text(content));
        } else {
            left -= marks * marks;
            inlines.parse(lines, block);
        }
    }
}
