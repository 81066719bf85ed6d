package io.execfabric.hotupdate.submission.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.finding.Finding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people have in an entry file, and what is said about it: a sentence that mends it, or nothing where it runs. */
class EntryTextTests {

    private static final String BOM = "\u00EF\u00BB\u00BF";

    @TempDir
    static Path home;

    private static EntryFixture fixture;

    @BeforeAll
    static void open() {
        fixture = new EntryFixture(home);
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @ParameterizedTest
    @MethodSource({"breaking", "refused", "encodings", "lineEnds", "languages", "fine"})
    void isTold(String entry, String text, String told) {
        assertThat(fixture.told(Map.of(entry, text))).isEqualTo(told);
    }

    /** Texts on which a checker crashes, floods or says nothing. */
    static Stream<Arguments> breaking() {
        return Stream.of(
                arguments("main.sh", "echo " + "$(".repeat(2000), "entry.syntax-breaks"),
                arguments("main.sh", "echo " + "$(".repeat(100_000) + ")".repeat(100_000), "entry.syntax-breaks"),
                arguments("main.sh", "if true; then ".repeat(20_000), "entry.syntax:1"),
                arguments("main.py", "x=" + "[".repeat(3000), "entry.syntax:1"),
                arguments("main.py", "x=" + "-".repeat(200_000) + "1", "entry.syntax:1"),
                arguments("main.py", "x=" + "1+".repeat(200_000) + "1", "entry.syntax:1"),
                arguments("main.py", "x=" + "lambda:".repeat(50_000) + "1", "entry.syntax:1"),
                arguments("main.js", "x=" + "[".repeat(30_000), "entry.syntax-breaks"),
                arguments("main.js", "x=" + "-".repeat(300_000) + "1", "entry.syntax-breaks"));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("main.py", "x = 1\nif x\n", "entry.syntax:2"),
                arguments("main.sh", "echo a\nif true; then\necho b\n", "entry.syntax:4"),
                arguments("main.sh", "cat <<E\nx\nE\nif then\n", "entry.syntax:4"),
                arguments("main.sh", "echo !(a|b)\n", "entry.syntax:1"),
                arguments("main.sh", "cat <<E\nexit 0\nE\n((\n", "entry.syntax:4"),
                arguments("main.js", "let = ;\n", "entry.syntax:1"),
                arguments("main.js", "import fs from 'fs';\nlet x = ;\n", "entry.syntax:2"),
                arguments("main.js", "console.log(1)\nSyntaxError: 'main.js:99'\nfoo bar\n", "entry.syntax:3"));
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                arguments("main.py", "x = 1\ny = 'caf\u00E9'\n", "entry.not-utf8-python:2"),
                arguments("main.py", "x = 1\n# \u00C4\u00E3\u00BA\u00C3\n", "entry.not-utf8-python:2"),
                arguments("main.py", "# coding: latin-1\ny = 'caf\u00E9'\n", "fine"),
                arguments("main.py", "#!/usr/bin/python3\n# -*- coding: gbk -*-\ny = '\u00C4\u00E3'\n", "fine"),
                arguments("main.py", "x = 1\n# coding: gbk\ny = '\u00C4\u00E3'\n", "entry.not-utf8-python:3"),
                arguments("main.py", "# coding: ascii\ny = 'caf\u00C3\u00A9'\n", "entry.syntax:1"),
                arguments("main.py", "# coding: nonsense\n", "entry.syntax:1"),
                arguments("main.py", BOM + "x = 1\n", "fine"),
                arguments("main.py", latin1("\uFEFFx = 1\n", StandardCharsets.UTF_16LE), "entry.utf16:1"),
                arguments("main.sh", latin1("\uFEFFecho 1\n", StandardCharsets.UTF_16BE), "entry.utf16:1"),
                arguments("main.js", latin1("let x = 1\n", StandardCharsets.UTF_16LE), "entry.utf16:1"),
                arguments("main.js", "let x = 'caf\u00E9'\n", "entry.not-utf8:1"),
                arguments("main.js", BOM + "let x = 1\n", "fine"),
                arguments("main.js", BOM + "#!/usr/bin/env node\nlet x = 1\n", "entry.bom:1"),
                arguments("main.sh", BOM + "echo 1\n", "entry.bom:1"),
                arguments("main.sh", "echo 'caf\u00E9'\n", "fine"));
    }

    static Stream<Arguments> lineEnds() {
        return Stream.of(
                arguments("main.sh", "#!/bin/bash\r\nif true; then\r\necho a\r\nfi\r\n", "entry.windows-lines:1"),
                arguments("main.sh", "#!/bin/bash\necho a\r\necho b\n", "entry.windows-lines:2"),
                arguments("main.sh", "#!/bin/bash\r\necho a\n", "entry.windows-lines:1"),
                arguments("main.sh", "echo a\necho b\r", "entry.windows-lines:2"),
                arguments("main.sh", "echo a\rfor i in 1\rdo echo\rdone\r", "entry.mac-lines:1"),
                arguments("main.sh", "echo a\nsed 's/\r//'\nexit 0\r\n", "entry.windows-lines:3"),
                arguments("main.sh", "echo a\nsed 's/\r//' x\n", "fine"),
                arguments("main.sh", "echo a\nexit 0\npayload\r\n", "fine"),
                arguments("main.py", "x = 1\r\nif x:\r\n    pass\r\n", "fine"),
                arguments("main.py", "x = 1\rif x:\r    pass\r", "fine"),
                arguments("main.js", "let x = 1;\r\nx += 1;\r\n", "fine"));
    }

    static Stream<Arguments> languages() {
        return Stream.of(
                arguments("main.sh", "#!/usr/bin/perl\nprint 1;\n", "entry.other-language:1"),
                arguments("main.py", "#!/usr/bin/env -S perl -w\nprint 1;\n", "entry.other-language:1"),
                arguments("main.js", "#! /usr/local/bin/ruby3.1\nputs 1\n", "entry.other-language:1"),
                arguments("main.sh", "# a tool\n\nuse strict;\nuse warnings;\nprint 1;\n", "entry.other-language:3"),
                arguments("main.sh", "<?php\necho 1;\n", "entry.other-language:1"),
                arguments("main.sh", "@echo off\necho 1\n", "entry.other-language:1"),
                arguments("main.sh", "#!/usr/bin/env python3\nimport os\n", "entry.other-entry:1"),
                arguments("main.py", "#!/bin/bash\nset -e\n", "entry.other-entry:1"),
                arguments("main.py", "const fs = require('fs');\n", "entry.other-entry:1"),
                arguments("main.py", "#!/usr/bin/python2.7\nprint(1)\n", "entry.python2-line:1"),
                arguments("main.sh", "#!/usr/bin/env python2\nprint 1\n", "entry.python2-line:1"),
                arguments("main.py", "x = 1\nprint x\n", "entry.python2:2"),
                arguments("main.py", "if 1: print \"a %s\" % 1, 2\n", "entry.python2:1"),
                arguments("main.py", "import sys\nprint >>sys.stderr, \"x\"\n", "entry.python2:2"),
                arguments("main.py", "try:\n    pass\nexcept ValueError, e:\n    pass\n", "entry.python2:3"),
                arguments("main.py", "try:\n    pass\nexcept (A, B), e:\n    pass\n", "entry.python2:3"),
                arguments("main.py", "exec \"x = 1\"\n", "entry.python2:1"),
                arguments("main.py", "x = `1`\n", "entry.python2:1"),
                arguments("main.py", "if 1 <> 2:\n    pass\n", "entry.python2:1"),
                arguments("main.py", "raise ValueError, 'x'\n", "entry.python2:1"),
                arguments("main.py", "x = 0777\n", "entry.python2:1"),
                arguments("main.py", "x = 10L\n", "entry.python2:1"),
                arguments("main.py", "def f((a, b)):\n    pass\n", "entry.python2:1"));
    }

    /** What a look at all of it would bar, and an interpreter runs. */
    static Stream<Arguments> fine() {
        return Stream.of(
                arguments("main.sh", "shopt -s extglob\necho !(a|b)\ncase x in @(x|y)) echo;; esac\n", "fine"),
                arguments("main.sh", "shopt -s expand_aliases\nalias wenn='if'\nwenn true; then echo a; fi\n", "fine"),
                arguments("main.sh", "echo a\nexit 0\nH4sI((((`'\"\n", "fine"),
                arguments("main.sh", "cat <<E\nabc\n", "fine"),
                arguments("main.sh", "", "fine"),
                arguments("main.py", "", "fine"),
                arguments("main.js", "", "fine"),
                arguments("main.js", "#!/usr/bin/env node\nimport fs from 'fs';\nawait 1;\n", "fine"),
                arguments("main.js", "import os, { cpus } from 'os';\nexport const a = 1;\n", "fine"),
                arguments("main.js", "// import\nreturn 1\n", "fine"),
                arguments("main.py", "\fx = 1\n\f\ndef f():\n    raw_input()\n", "fine"),
                arguments("main.py", "printed = 1\nprinted >> 1\n", "fine"),
                arguments("main.py", "'''\nprint >>x\nprint y\n'''\n", "fine"));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageThatNodeCannotReadIsToldAsSuch(String text, String told) {
        assertThat(fixture.told(Map.of("main.js", "console.log(1)\n", "package.json", text)))
                .isEqualTo(told);
    }

    static Stream<Arguments> packages() {
        return Stream.of(
                arguments("{", "entry.package-json"),
                arguments("", "entry.package-json"),
                arguments("null", "entry.package-json"),
                arguments("\u00FF\u00FE{}", "entry.package-json"),
                arguments("{\"type\":\"module\"", "entry.package-json"),
                arguments("[]", "fine"),
                arguments("{\"type\":5}", "fine"),
                arguments("{\"type\":\"module\"}", "fine"),
                arguments("{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}", "fine"),
                arguments("{\"x\":\"" + "y".repeat(4_000_000) + "\"}", "fine"));
    }

    @Test
    void patternsMayBeSwitchedOnByASourcedFile() {
        Map<String, String> folder = new HashMap<>(Map.of("main.sh", ". ./lib.sh\necho !(a|b)\n"));

        assertThat(fixture.told(folder)).isEqualTo("entry.syntax:2");
        folder.put("lib.sh", "shopt -s extglob\n");
        assertThat(fixture.told(folder)).isEqualTo("fine");
    }

    @Test
    void theModuleSystemIsThePackagesOwn() {
        String module = "import fs from 'fs';\n";
        assertThat(fixture.told(Map.of("main.js", module, "package.json", "{\"type\":\"commonjs\"}")))
                .isEqualTo("entry.syntax:1");
        assertThat(fixture.told(Map.of("main.js", "let x = ;\n", "package.json", "{\"type\":\"module\"}")))
                .isEqualTo("entry.syntax:1");
    }

    @Test
    void theSentenceNamesTheEncodingThatFits() {
        Finding chinese = fixture.findings(Map.of("main.py", "x = '\u00C4\u00E3\u00BA\u00C3'\n"))
                .get(0);
        Finding french = fixture.findings(Map.of("main.py", "x = 'caf\u00E9 \u00E0 la carte'\n"))
                .get(0);

        assertThat(chinese.message()).contains("coding: gbk");
        assertThat(french.message()).contains("coding: latin-1");
    }

    /** Where an empty script does not pass either, it is this host that is at fault. */
    @Test
    void aHostOnWhichNothingPassesBlamesNoScript(@TempDir Path other) {
        try (EntryFixture slow = new EntryFixture(other, "hotupdate.submission.syntax-time=1ms")) {
            assertThatThrownBy(() -> slow.told(Map.of("main.py", "x = 1\n")))
                    .isInstanceOfSatisfying(
                            HotUpdateException.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.SANDBOX_UNAVAILABLE));
        }
    }

    private static String latin1(String text, Charset as) {
        return new String(text.getBytes(as), StandardCharsets.ISO_8859_1);
    }
}
