package org.yardstick.platform.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {
    @Test
    void linksBetweenFilesBecomeLinksBetweenPages() {
        assertThat(Markdown.page("score-a-criterion.md")).isEqualTo("/help/score-a-criterion");
        assertThat(Markdown.page("faq.md#gates")).isEqualTo("/help/faq#gates");
        assertThat(Markdown.page("README.md")).isEqualTo("/help");
        assertThat(Markdown.page("#below")).isEqualTo("#below");
        assertThat(Markdown.page("https://example.org/a.md")).isEqualTo("https://example.org/a.md");
    }

    @Test
    void headingsAreFoundByTheirWords() {
        assertThat(html("## What can go wrong?")).isEqualTo("<h2 id=\"what-can-go-wrong\">What can go wrong?</h2>\n");
        assertThat(Markdown.anchor("可能出錯之處（一）")).isEqualTo("可能出錯之處一");
    }

    @Test
    void rawHtmlAndScriptAddressesDoNothing() {
        assertThat(html("a <script>alert(1)</script> b"))
                .isEqualTo("<p>a &lt;script&gt;alert(1)&lt;/script&gt; b</p>\n");
        assertThat(html("[x](javascript:alert(1))")).doesNotContain("javascript");
    }

    @Test
    void picturesLieAmongTheAssetsAndLeadToThemselves() {
        assertThat(html("![A page](../images/en/hub.png)"))
                .matches("<p><a href=\"(/assets/[0-9a-f]+/guide/en/hub\\.png)\"><img src=\"\\1\" alt=\"A page\""
                        + " loading=\"lazy\" /></a></p>\n");
        assertThat(html("![x](https://elsewhere.example/x.png)")).doesNotContain("elsewhere");
    }

    @Test
    void whatACommandPrintsKeepsItsLines() {
        assertThat(html("```text\n$ ./yardstick vote\n```"))
                .contains("class=\"printed\"", "tabindex=\"0\"", "$ ./yardstick vote\n");
        assertThat(html("    ./yardstick vote")).isEqualTo("<pre><code>./yardstick vote\n</code></pre>\n");
    }

    private static String html(String text) {
        return Markdown.html(Markdown.read(text));
    }
}
