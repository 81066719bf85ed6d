package io.execfabric.hotupdate.submission.folder.rules;

import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.text.CutText;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That an entry file is written in another language than its name says: by its first line, or by a first statement that no
 * other language has. The first line never decides what runs here, so a wrong one is told rather than passed over.
 */
record ForeignLanguage(int line, Wording wording) {

    /** The interpreter of a first line, past {@code env} with its options and settings. */
    private static final Pattern INTERPRETER = Pattern.compile(
            "\\A#![ \\t]*(?:\\S*/)?(?:env(?:[ \\t]+(?:-S|-\\w+|--\\S+|\\w+=\\S*))*[ \\t]+)?(?:-S)?(?:\\S*/)?([A-Za-z_]+)([\\d.]*)");

    private static final int HEAD = 64 * 1024;

    /** How much of a line is looked at: no first line, and no first statement that tells anything, is longer. */
    private static final int LINE = 250;

    private static final Pattern COMMENT = Pattern.compile("#(?!include).*|//.*|/?\\*.*");

    /** A language, how its interpreters are called, and how a text in it may begin. */
    private enum Known {
        PERL(
                "Perl",
                "perl",
                "use (?:strict|warnings|utf8|feature|v?5[\\d._]*|[A-Z]\\w*(?:::\\w+)*)\\b.*;.*|my\\s+[$@%]\\w+.*;.*"),
        RUBY("Ruby", "ruby|jruby", "require(?:_relative)?\\s+['\"][\\w/.-]+['\"]|puts\\s+\\S.*"),
        PHP("PHP", "php", "<\\?(?:php|=).*"),
        LUA("Lua", "lua|luajit", "local\\s+\\w+\\s+=\\s+require.*"),
        TCL("Tcl", "tclsh|wish|expect", "package require \\w.*"),
        R("R", "rscript", ""),
        AWK("AWK", "awk|gawk|mawk", "BEGIN\\s*\\{.*"),
        FISH("fish", "fish", "set -gx? \\w.*"),
        C_SHELL("C shell", "csh|tcsh", "setenv \\w+ .*"),
        POWERSHELL(
                "PowerShell",
                "pwsh|powershell",
                "Write-(?:Host|Output)\\b.*|Set-StrictMode\\b.*|\\[CmdletBinding.*|\\$ErrorActionPreference.*|param\\s*\\(\\s*\\[.*"),
        BATCH("a Windows batch file", "cmd", "(?i)@echo\\s+(?:off|on).*|rem\\s.*"),
        WEB_PAGE("a web page", "", "(?i)<!doctype\\s+html.*|<html.*"),
        GO("Go", "", "package main"),
        JAVA("Java", "java", "import java\\..*;|public (?:final )?class \\w+.*"),
        C("C", "", "#include\\s*[<\"].*"),
        PYTHON(
                "Python",
                "python|pypy",
                "from [\\w.]+ import .+|import [a-z_][\\w.]*(?: as \\w+)?(?:\\s*,.*)?|def \\w+\\(.*\\):|class \\w+(?:\\(.*\\))?:"),
        SHELL("Shell", "sh|bash|dash|ksh|zsh|ash", "set -[a-z]+(?: -o pipefail| pipefail)?|export \\w+=.*"),
        NODEJS("JavaScript", "node|nodejs|bun|deno", "(?:const|var)\\s+[\\w{\\[$][^=]*=.*|['\"]use strict['\"];?");

        private final String words;
        private final Pattern interpreter;
        private final Pattern statement;

        Known(String words, String interpreter, String statement) {
            this.words = words;
            this.interpreter = Pattern.compile(interpreter);
            this.statement = Pattern.compile(statement);
        }

        Optional<Language> own() {
            return Arrays.stream(Language.values())
                    .filter(language -> language.name().equals(name()))
                    .findFirst();
        }

        Wording told(Language language) {
            return own().map(own -> Wording.of("entry.other-entry", words, own.entryFile()))
                    .orElse(Wording.of("entry.other-language", words, language.entryFile(), language.word()));
        }
    }

    /** @param source the text, of which only what every encoding has in common is looked at */
    static Optional<ForeignLanguage> of(Language language, String source) {
        String head = CutText.of(source, HEAD);
        Matcher first = INTERPRETER.matcher(CutText.of(head, LINE));
        if (first.lookingAt()) {
            return ofInterpreter(language, first.group(1).toLowerCase(Locale.ROOT), first.group(2));
        }
        return ofStatement(language, head);
    }

    private static Optional<ForeignLanguage> ofInterpreter(Language language, String name, String version) {
        if (version.startsWith("2") && Known.PYTHON.interpreter.matcher(name).matches()) {
            return Optional.of(new ForeignLanguage(1, Wording.of("entry.python2-line", name + version)));
        }
        return Arrays.stream(Known.values())
                .filter(known -> known.interpreter.matcher(name).matches())
                .filter(known -> !known.name().equals(language.name()))
                .findFirst()
                .map(known -> new ForeignLanguage(1, known.told(language)));
    }

    private static Optional<ForeignLanguage> ofStatement(Language language, String head) {
        int line = 0;
        for (String each : head.split("\\R", 500)) {
            line++;
            String statement = CutText.of(each, LINE).strip();
            if (!statement.isEmpty() && !COMMENT.matcher(statement).matches()) {
                return ofStatement(language, line, statement);
            }
        }
        return Optional.empty();
    }

    private static Optional<ForeignLanguage> ofStatement(Language language, int line, String statement) {
        return Arrays.stream(Known.values())
                .filter(known -> known.statement.matcher(statement).matches())
                .findFirst()
                .filter(known -> !known.name().equals(language.name()))
                .filter(known -> !isOwnImport(language, statement))
                .map(known -> new ForeignLanguage(line, known.told(language)));
    }

    /** Python and JavaScript begin alike here; whose it is, the rest of the line tells their readers. */
    private static boolean isOwnImport(Language language, String statement) {
        return language == Language.NODEJS && statement.startsWith("import ");
    }
}
