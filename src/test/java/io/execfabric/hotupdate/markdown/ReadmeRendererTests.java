package io.execfabric.hotupdate.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeRendererTests {

    private final ReadmeRenderer renderer = new ReadmeRenderer();

    @Test
    void rendersHeadingsListsTablesCodeAndLinks() {
        String html = renderer.html("""
                # Purpose 用途
                - one
                - **two**

                | a | b |
                |---|--:|
                | 1 | 2 |

                ```python
                print("<b>")
                ```
                [docs](https://example.org/a?b=1&c=2)
                """);
        assertThat(html)
                .contains("<h1>Purpose 用途</h1>", "<li>one</li>", "<strong>two</strong>", "<table>", "<td>1</td>")
                .contains("print(&#34;&lt;b&gt;&#34;)")
                .contains("href=\"https://example.org/a?b&#61;1&amp;c&#61;2\"", "nofollow", "noopener");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"https://example.org\" onclick=\"alert(1)\">x</a>",
                "<div style=\"background:url(https://example.org)\">x</div>",
                "<iframe src=\"https://example.org\"></iframe>",
                "<svg><a xlink:href=\"javascript:alert(1)\">x</a></svg>",
                "<form action=\"/logout\"><button>x</button></form>",
                "text <b onmouseover=alert(1)>inline</b>",
            })
    void showsRawHtmlAsTextOnly(String attack) {
        assertThat(renderer.html(attack)).doesNotContainPattern("<(?!/?(p|pre|code)\\b)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:x)",
                "[x](file:///etc/passwd)",
                "[x](/logout)",
                "[x](//example.org)",
                "<javascript:alert(1)>",
                "[x][1]\n\n[1]: javascript:alert(1)",
            })
    void keepsNoLinkThatIsNotToThePublicWebOrMail(String attack) {
        assertThat(renderer.html(attack)).doesNotContain("href");
    }

    @Test
    void loadsNothingFromElsewhere() {
        assertThat(renderer.html("![pixel](https://example.org/p.png)")).doesNotContain("src", "<img");
    }
}
