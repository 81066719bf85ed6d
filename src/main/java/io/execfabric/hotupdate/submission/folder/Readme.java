package io.execfabric.hotupdate.submission.folder;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/** A README taken apart: its first heading, the plain text of each section that it fills, and where it left one empty. */
public final class Readme {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(100)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();
    private static final Pattern MARK_UP = Pattern.compile("<!--.*?-->|<[^>]*>|&nbsp;", Pattern.DOTALL);
    private static final Pattern VISIBLE = Pattern.compile("[^\\s\\p{Z}\\p{C}]");

    private final String title;
    private final Map<ReadmeSection, String> sections = new EnumMap<>(ReadmeSection.class);
    private final Map<ReadmeSection, Integer> empty = new EnumMap<>(ReadmeSection.class);

    private Readme(Node document) {
        String first = "";
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                String text = HeadingText.of(heading);
                first = first.isEmpty() ? text : first;
                ReadmeSection.ofHeading(text).ifPresent(section -> fill(section, heading));
            }
        }
        this.title = first;
    }

    public static Readme parse(String markdown) {
        return new Readme(PARSER.parse(markdown));
    }

    private void fill(ReadmeSection section, Heading heading) {
        String text = content(heading);
        if (VISIBLE.matcher(text).find()) {
            sections.putIfAbsent(section, text);
        } else {
            empty.putIfAbsent(section, heading.getSourceSpans().get(0).getLineIndex() + 1);
        }
    }

    /** What stands below a heading, with its sub-headings, up to the next heading of its rank or of another section. */
    private static String content(Heading heading) {
        List<String> texts = new ArrayList<>();
        for (Node node = heading.getNext(); node != null && !ends(heading, node); node = node.getNext()) {
            if (hasSubstance(node)) {
                texts.add(PLAIN.render(node).strip());
            }
        }
        return String.join("\n", texts).strip();
    }

    private static boolean ends(Heading section, Node node) {
        return node instanceof Heading heading
                && (heading.getLevel() <= section.getLevel()
                        || ReadmeSection.ofHeading(HeadingText.of(heading)).isPresent());
    }

    /** A sub-heading alone, a line, a comment, a link's definition or a picture explains nothing. */
    private static boolean hasSubstance(Node node) {
        if (node instanceof HtmlBlock html) {
            return VISIBLE.matcher(MARK_UP.matcher(html.getLiteral()).replaceAll(""))
                    .find();
        }
        if (node instanceof Paragraph) {
            return hasWords(node);
        }
        return !(node instanceof Heading || node instanceof ThematicBreak || node instanceof LinkReferenceDefinition);
    }

    private static boolean hasWords(Node paragraph) {
        StringBuilder words = new StringBuilder();
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof Image || node instanceof HtmlInline)) {
                words.append(PLAIN.render(node));
            }
        }
        return VISIBLE.matcher(words).find();
    }

    /** The first heading as plain text; empty when there is none. */
    public String title() {
        return title;
    }

    /** A section's plain text; none when it is missing or empty. */
    public Optional<String> section(ReadmeSection section) {
        return Optional.ofNullable(sections.get(section));
    }

    /** The line of a section's heading that has nothing below it; null when there is no such heading. */
    @Nullable
    Integer emptyHeading(ReadmeSection section) {
        return empty.get(section);
    }
}
