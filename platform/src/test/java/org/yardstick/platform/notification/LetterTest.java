package org.yardstick.platform.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.shell.Language;

class LetterTest {
    @Test
    void aNameWithALineBreakMakesNoHeaderOfItsOwn() {
        var letter =
                new Letter(Language.ENGLISH, "Invitation to Acme\r\nBcc: all@example.org", List.of(), "Open", "", "");
        assertThat(letter.subject()).isEqualTo("Invitation to Acme Bcc: all@example.org");
    }

    @Test
    void whatPeopleTypedIsTextAndNeverMarkup() {
        var letter = new Letter(
                Language.ENGLISH,
                "Hello",
                List.of("<script>alert(1)</script>"),
                "Open",
                "https://example.org/?a=1&b=2",
                "Because");
        assertThat(letter.html())
                .doesNotContain("<script>")
                .contains("&lt;script&gt;")
                .contains("?a=1&amp;b=2");
        assertThat(letter.text()).contains("https://example.org/?a=1&b=2").contains("<script>");
    }
}
