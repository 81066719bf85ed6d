package io.execfabric.hotupdate.submission.check;

import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.text.CutText;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How each language's checker is called and what its complaint means: a line and a sentence about a file.
 *
 * @param line null when it is about the whole file
 */
record SyntaxMessage(String path, @Nullable Integer line, String text) {

    private static final int MAX_TEXT = 500;

    private static final String NODE_PACKAGE = "package.json";

    /** What Python 2 took for an output and Python 3 takes for a comparison of bits is told, too: it can never run. */
    private static final String PYTHON_CHECK = """
            import re, sys, warnings
            warnings.simplefilter('ignore')
            def told(line, text):
                print('main.py:%d: %s' % (line or 1, text))
                sys.exit(1)
            try:
                source = open('main.py', 'rb').read()
                compile(source, 'main.py', 'exec', dont_inherit=True)
                if re.search(rb'(?m)^\\s*print\\s*>>', source):
                    import ast
                    for node in ast.walk(ast.parse(source)):
                        value = node.value if isinstance(node, ast.Expr) else None
                        value = value.elts[0] if isinstance(value, ast.Tuple) and value.elts else value
                        if (isinstance(value, ast.BinOp) and isinstance(value.op, ast.RShift)
                                and isinstance(value.left, ast.Name) and value.left.id == 'print'):
                            told(node.lineno, 'print >> is no statement')
            except SyntaxError as problem:
                told(problem.lineno, problem.msg)
            except MemoryError:
                told(1, 'too large, or nested too deeply')
            except (ValueError, OverflowError, RecursionError) as problem:
                told(1, str(problem) or type(problem).__name__)
            """;

    private static final Pattern PYTHON = Pattern.compile("(?m)^main\\.py:(\\d{1,9}): (.*)$");
    private static final Pattern SHELL =
            Pattern.compile("(?m)^main\\.sh: (?:(?:line|\\S+) (\\d{1,9})|main\\.sh): (?!warning: )(.*)$");
    private static final Pattern NODE_LINE = Pattern.compile("(?m)^\\S*main\\.[cm]?js:(\\d{1,9})$");
    private static final Pattern NODE_TEXT = Pattern.compile("(?m)^(SyntaxError: .*)$");
    private static final Pattern NODE_BROKEN_PACKAGE = Pattern.compile(
            "(?m)^Error \\[ERR_INVALID_PACKAGE_CONFIG\\]: .*?package\\.json(?: while importing .*?js)?\\. (.*)$");
    private static final Pattern NODE_NO_PACKAGE = Pattern.compile("(?m)^node:internal/modules/package_json_reader:");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}]+");

    /** Of the entry file itself, or of the same text under another name. */
    static List<String> command(Language language, String file) {
        return switch (language) {
            case PYTHON -> List.of("/usr/bin/python3", "-I", "-B", "-c", PYTHON_CHECK);
            case SHELL -> List.of("/usr/bin/bash", "-n", file);
            case NODEJS -> List.of("/usr/bin/node", "--check", file);
        };
    }

    /** The first complaint in a checker's output; null when there is none that we know. */
    static @Nullable SyntaxMessage read(Language language, String output) {
        return switch (language) {
            case PYTHON -> first(language, PYTHON.matcher(output));
            case SHELL -> first(language, SHELL.matcher(output));
            case NODEJS -> node(output);
        };
    }

    /** In our own words where the checker's would not help: {@code source} is the script. */
    Wording wording(String source) {
        if (path.equals(NODE_PACKAGE)) {
            return Wording.of("entry.package-json", text);
        }
        Optional<String> old = path.equals(Language.PYTHON.entryFile()) && line != null
                ? Python2.sign(text, Python2.line(source, line))
                : Optional.empty();
        return old.map(sign -> Wording.of("entry.python2", sign)).orElse(Wording.of("entry.syntax", text));
    }

    private static @Nullable SyntaxMessage first(Language language, Matcher matcher) {
        return matcher.find() ? of(language, matcher.group(1), matcher.group(2)) : null;
    }

    private static @Nullable SyntaxMessage node(String output) {
        Matcher broken = NODE_BROKEN_PACKAGE.matcher(output);
        if (broken.find()) {
            return new SyntaxMessage(NODE_PACKAGE, null, shown(broken.group(1)));
        }
        if (NODE_NO_PACKAGE.matcher(output).find()) {
            return new SyntaxMessage(NODE_PACKAGE, null, "it is not a JSON object");
        }
        Matcher line = NODE_LINE.matcher(output);
        // the complaint comes after the line that it is about, which can say anything
        List<MatchResult> texts = NODE_TEXT.matcher(output).results().toList();
        return texts.isEmpty()
                ? null
                : of(
                        Language.NODEJS,
                        line.find() ? line.group(1) : null,
                        texts.get(texts.size() - 1).group(1));
    }

    private static SyntaxMessage of(Language language, @Nullable String line, String text) {
        int number = line == null ? 1 : Math.max(1, Integer.parseInt(line));
        return new SyntaxMessage(language.entryFile(), number, shown(text));
    }

    private static String shown(String text) {
        return CutText.of(UNSEEN.matcher(text).replaceAll(" ").strip(), MAX_TEXT);
    }
}
