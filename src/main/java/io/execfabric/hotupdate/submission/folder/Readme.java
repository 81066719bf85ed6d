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
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** A README taken apart: its first heading, and the plain text of each section that it fills. */
public final class Readme {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER =
            Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(100).build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();
    private static final Pattern ONLY_COMMENTS = Pattern.compile("\\s*(?:<!--.*?-->\\s*)*", Pattern.DOTALL);

    private final String title;
    private final Map<ReadmeSection, String> sections;

    private Readme(String title, Map<ReadmeSection, String> sections) {
        this.title = title;
        this.sections = sections;
    }

    public static Readme parse(String markdown) {
        Node document = PARSER.parse(markdown);
        Map<ReadmeSection, String> sections = new EnumMap<>(ReadmeSection.class);
        String title = "";
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                String text = HeadingText.of(heading);
                title = title.isEmpty() ? text : title;
                ReadmeSection.ofHeading(text).ifPresent(section -> fill(sections, section, content(heading)));
            }
        }
        return new Readme(title, sections);
    }

    private static void fill(Map<ReadmeSection, String> sections, ReadmeSection section, String text) {
        if (!text.isBlank()) {
            sections.putIfAbsent(section, text);
        }
    }

    /** What stands below a heading, with its sub-headings, up to the next heading of its rank or of another section. */
    private static String content(Heading heading) {
        List<String> texts = new ArrayList<>();
        for (Node node = heading.getNext(); node != null && !ends(heading, node); node = node.getNext()) {
            if (hasSubstance(node)) {
                texts.add(plain(node));
            }
        }
        return String.join("\n", texts).strip();
    }

    private static boolean ends(Heading section, Node node) {
        return node instanceof Heading heading
                && (heading.getLevel() <= section.getLevel()
                        || ReadmeSection.ofHeading(HeadingText.of(heading)).isPresent());
    }

    /** A sub-heading alone, a line or a comment explains nothing. */
    private static boolean hasSubstance(Node node) {
        if (node instanceof HtmlBlock html) {
            return !ONLY_COMMENTS.matcher(html.getLiteral()).matches();
        }
        return !(node instanceof Heading) && !(node instanceof ThematicBreak);
    }

    private static String plain(Node node) {
        return PLAIN.render(node).strip();
    }

    /** The first heading as plain text; empty when there is none. */
    public String title() {
        return title;
    }

    /** A section's plain text; none when it is missing or empty. */
    public Optional<String> section(ReadmeSection section) {
        return Optional.ofNullable(sections.get(section));
    }
}
