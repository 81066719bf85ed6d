package io.execfabric.hotupdate.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.stereotype.Component;

/**
 * Renders a README. Raw HTML in it is shown as text, and what is rendered passes an allow-list on top of that: text,
 * headings, lists, tables, code and links to web pages or e-mail; no images (they would tell their host who reads), no
 * styles, no scripts.
 */
@Component
public class ReadmeRenderer {

    /** No relative links: inside a page of ours they would lead to places of ours that the tenant chose. */
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)(https?://|mailto:).+");

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "blockquote")
            .allowElements("ul", "ol", "li", "pre", "code", "em", "strong")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowElements("a")
            .allowAttributes("href")
            .matching(ABSOLUTE)
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .allowAttributes("start")
            .matching(value -> value.matches("\\d{1,9}"))
            .onElements("ol")
            .allowAttributes("align")
            .matching(false, "left", "center", "right")
            .onElements("th", "td")
            .toFactory();

    private final Parser parser = Markdown.parser().build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(Markdown.EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    private final TextContentRenderer text = TextContentRenderer.builder().build();

    private final RenderedReadmes rendered = new RenderedReadmes(this::rendered);

    /** HTML of {@code markdown} that may be put into a page as it is. */
    public String html(String markdown) {
        return rendered.html(markdown);
    }

    private String rendered(String markdown) {
        return ALLOWED.sanitize(renderer.render(parser.parse(markdown)));
    }

    /** The texts of its headings, in order. */
    public List<String> headings(String markdown) {
        List<String> headings = new ArrayList<>();
        parser.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                headings.add(text.render(heading).strip());
            }
        });
        return List.copyOf(headings);
    }
}
