package io.execfabric.hotupdate.submission.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.Language;
import org.junit.jupiter.api.Test;

class SyntaxMessageTests {

    @Test
    void eachCheckersComplaintBecomesALineAndASentence() {
        assertThat(SyntaxMessage.read(Language.PYTHON, "main.py:3: invalid syntax\n"))
                .isEqualTo(new SyntaxMessage("main.py", 3, "invalid syntax"));
        assertThat(SyntaxMessage.read(Language.SHELL, "main.sh: line 7: syntax error near `fi'\n"))
                .isEqualTo(new SyntaxMessage("main.sh", 7, "syntax error near `fi'"));
        assertThat(SyntaxMessage.read(
                        Language.NODEJS, "/job/folder/main.js:2\nlet = ;\n    ^\n\nSyntaxError: Unexpected token\n"))
                .isEqualTo(new SyntaxMessage("main.js", 2, "SyntaxError: Unexpected token"));
    }

    @Test
    void aCheckerThatBrokeSaysNothingAboutTheScript() {
        assertThat(SyntaxMessage.read(Language.PYTHON, "bwrap: no such file")).isNull();
    }
}
