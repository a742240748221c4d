package org.yardstick.platform.document.intake;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "report.PDF, report.pdf",
        "../../etc/passwd.txt, passwd.txt",
        "C:\\Users\\me\\計劃 書.docx, 計劃 書.docx",
        "顾客满意度调查（2026年）.xlsx, 顾客满意度调查（2026年）.xlsx",
        "a<b>:c|d?.pdf, a_b__c_d_.pdf",
        "..hidden.pdf, hidden.pdf",
        "con.pdf, _con.pdf",
        "archive.tar.gz, archive.tar.gz",
        "no-extension, no-extension",
        ".pdf, file.pdf",
    })
    void aNameIsMadeSafeAndStaysReadable(String sent, String kept) {
        assertThat(FileName.of(sent).full()).isEqualTo(kept);
    }

    @Test
    void aNameThatTurnsTheWritingDirectionShowsItsTrueExtension() {
        // Shown as "invoice-exe.pdf" where the override is obeyed.
        assertThat(FileName.of("invoice-\u202efdp.exe").full()).isEqualTo("invoice-fdp.exe");
        assertThat(FileName.of("a\u200b\u2066b\u2069\r\nSet-Cookie: x=1.pdf").full())
                .isEqualTo("abSet-Cookie_ x=1.pdf");
    }

    @Property
    void whateverIsSentTheNameIsShortVisibleAndWithoutAPath(@ForAll @StringLength(max = 400) String sent) {
        var name = FileName.of(sent).full();
        assertThat(name)
                .isNotBlank()
                .doesNotContain("/", "\\")
                .doesNotStartWith(".")
                .doesNotStartWith(" ");
        assertThat(name.codePointCount(0, name.length())).isLessThanOrEqualTo(FileName.LONGEST + 12);
        assertThat(name.codePoints())
                .allSatisfy(point -> assertThat(Character.getType(point))
                        .isNotIn((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.SURROGATE));
    }

    @Property
    void cleaningTwiceChangesNothingMore(@ForAll @StringLength(max = 200) String sent) {
        var once = FileName.of(sent).full();
        assertThat(FileName.of(once).full()).isEqualTo(once);
    }
}
