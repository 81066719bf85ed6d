package io.execfabric.hotupdate.submission.folder.readme;

import io.execfabric.hotupdate.markdown.Markdown;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** Reads Markdown into headings and what stands between them: as headings count HTML's own and a bold line, too. */
final class ReadmeParts {

    private static final Parser PARSER =
            Markdown.parser().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().extensions(Markdown.EXTENSIONS).build();

    /** A text with more headings than these explains nothing behind them. */
    private static final int MOST_PARTS = 10_000;

    private final List<ReadmePart> parts = new ArrayList<>();

    private ReadmeParts() {}

    static List<ReadmePart> of(String markdown) {
        ReadmeParts read = new ReadmeParts();
        Node document = PARSER.parse(markdown);
        for (Node node = document.getFirstChild();
                node != null && read.parts.size() < MOST_PARTS;
                node = node.getNext()) {
            read.add(node);
        }
        return read.parts;
    }

    private void add(Node node) {
        if (node instanceof Heading heading) {
            parts.add(ReadmePart.heading(heading.getLevel(), HeadingText.of(heading), "", line(node)));
        } else if (node instanceof HtmlBlock html) {
            addHtml(html);
        } else if (node instanceof Paragraph && node.getFirstChild() instanceof StrongEmphasis bold) {
            addBold(bold, node);
        } else if (!(node instanceof ThematicBreak || node instanceof LinkReferenceDefinition)) {
            parts.add(ReadmePart.text(text(node), line(node)));
        }
    }

    private void addHtml(HtmlBlock html) {
        List<HtmlText.Part> headings = HtmlText.headings(html.getLiteral());
        if (headings.isEmpty()) {
            parts.add(ReadmePart.text(HtmlText.words(html.getLiteral()), line(html)));
        }
        for (HtmlText.Part heading : headings) {
            parts.add(ReadmePart.heading(
                    heading.level(), heading.heading(), HtmlText.words(heading.behind()), line(html) + heading.line()));
        }
    }

    /** "**Purpose**" on a line of its own, and "**Purpose:** why": a heading where it opens a section, else just words. */
    private void addBold(StrongEmphasis bold, Node paragraph) {
        String words = HeadingText.of(bold);
        ReadmePart heading = ReadmePart.heading(ReadmePart.IN_BOLD, words, behind(bold), line(paragraph));
        parts.add(heading.opens().isEmpty() ? ReadmePart.text(text(paragraph), line(paragraph)) : heading);
    }

    private static String behind(Node bold) {
        StringBuilder words = new StringBuilder();
        for (Node node = bold.getNext(); node != null; node = node.getNext()) {
            words.append(inline(node));
        }
        String text = words.toString().strip();
        return text.startsWith(":") || text.startsWith("：") ? text.substring(1).strip() : text;
    }

    /** A picture or a comment alone explains nothing. */
    private static String text(Node node) {
        if (!(node instanceof Paragraph)) {
            return PLAIN.render(node).strip();
        }
        StringBuilder words = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            words.append(inline(child));
        }
        return words.toString().strip();
    }

    private static String inline(Node node) {
        return node instanceof Image || node instanceof HtmlInline ? "" : PLAIN.render(node);
    }

    private static int line(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 1
                : node.getSourceSpans().get(0).getLineIndex() + 1;
    }
}
