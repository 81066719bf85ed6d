package io.execfabric.hotupdate.submission.folder.readme;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** A heading's words without any mark-up; the general renderer would put code into quotes. */
final class HeadingText extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();

    private HeadingText() {}

    static String of(Node heading) {
        HeadingText words = new HeadingText();
        heading.accept(words);
        return words.text.toString().strip();
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code code) {
        text.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak softLineBreak) {
        text.append(' ');
    }
}
