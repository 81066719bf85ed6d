package io.execfabric.hotupdate.mcp.text;

import io.execfabric.hotupdate.shared.text.CutText;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text that goes to a model, or comes from its program: of bounded length, without anything that no reader sees. */
public final class ModelText {

    private static final int LONGEST_CLIENT = 100;

    /** Colours and cursor moves of terminals. */
    private static final Pattern SEQUENCES =
            Pattern.compile("\u001b\\[[0-?]*[ -/]*[@-~]|\u001b\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)");

    /** Control and format characters but line feed, tab and the joiners that words need: tags and turns of direction can hide words. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}&&[^\\n\\t\\u200C\\u200D]]");

    private ModelText() {}

    /** The same without what cannot be seen. */
    public static String visible(String text) {
        return INVISIBLE.matcher(SEQUENCES.matcher(text).replaceAll("")).replaceAll("");
    }

    /** The beginning, with a mark that says how much is missing. */
    public static String beginning(String text, int limit) {
        String shown = visible(text);
        String first = CutText.of(shown, limit);
        int missing = shown.length() - first.length();
        return missing == 0 ? shown : first + "\n[" + missing + " more characters are left out]";
    }

    /** The end, as errors are said last. */
    public static String end(String text, int limit) {
        String shown = visible(text);
        String last = CutText.endOf(shown, limit);
        int missing = shown.length() - last.length();
        return missing == 0 ? shown : "[" + missing + " characters before are left out]\n" + last;
    }

    /** How the client program calls itself, in one line. */
    public static String client(McpSchema.@Nullable Implementation client) {
        if (client == null) {
            return "an unnamed program";
        }
        String said = visible(client.name() + " " + client.version())
                .replaceAll("\\s+", " ")
                .strip();
        return CutText.marked(said, LONGEST_CLIENT);
    }
}
