package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.Language;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How each language's checker is called and what its complaint means: a line and a sentence. */
record SyntaxMessage(int line, String text) {

    private static final int MAX_TEXT = 500;

    private static final String PYTHON_CHECK = """
            import sys, warnings
            warnings.simplefilter('ignore')
            try:
                compile(open('main.py', 'rb').read(), 'main.py', 'exec', dont_inherit=True)
            except SyntaxError as problem:
                print('main.py:%d: %s' % (problem.lineno or 1, problem.msg))
                sys.exit(1)
            except (ValueError, OverflowError, RecursionError, MemoryError) as problem:
                print('main.py:1: %s' % (str(problem) or type(problem).__name__))
                sys.exit(1)
            """;

    private static final Pattern PYTHON = Pattern.compile("(?m)^main\\.py:(\\d+): (.*)$");
    private static final Pattern SHELL = Pattern.compile("(?m)^main\\.sh: (?:line|\\S+) (\\d+): (.*)$");
    private static final Pattern NODE_LINE = Pattern.compile("(?m)^\\S*main\\.js:(\\d+)$");
    private static final Pattern NODE_TEXT = Pattern.compile("(?m)^(SyntaxError: .*)$");

    static List<String> command(Language language) {
        return switch (language) {
            case PYTHON -> List.of("/usr/bin/python3", "-I", "-B", "-c", PYTHON_CHECK);
            case SHELL -> List.of("/usr/bin/bash", "-n", language.entryFile());
            case NODEJS -> List.of("/usr/bin/node", "--check", language.entryFile());
        };
    }

    /** The first complaint in a checker's output; null when there is none that we know. */
    static @Nullable SyntaxMessage read(Language language, String output) {
        return switch (language) {
            case PYTHON -> first(PYTHON.matcher(output));
            case SHELL -> first(SHELL.matcher(output));
            case NODEJS -> node(output);
        };
    }

    private static @Nullable SyntaxMessage first(Matcher matcher) {
        return matcher.find() ? of(matcher.group(1), matcher.group(2)) : null;
    }

    private static @Nullable SyntaxMessage node(String output) {
        Matcher line = NODE_LINE.matcher(output);
        Matcher text = NODE_TEXT.matcher(output);
        return text.find() ? of(line.find() ? line.group(1) : "1", text.group(1)) : null;
    }

    private static SyntaxMessage of(String line, String text) {
        return new SyntaxMessage(Math.max(1, Integer.parseInt(line)), Texts.cut(text, MAX_TEXT));
    }
}
