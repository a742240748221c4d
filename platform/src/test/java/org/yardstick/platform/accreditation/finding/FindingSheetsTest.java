package org.yardstick.platform.accreditation.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingSheetsTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1＋1", "＋1", "－1", "＠SUM(A1)"})
    void whatASpreadsheetWouldCalculateStaysText(String text) {
        assertThat(FindingSheets.quoted(text)).startsWith("\"'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "KM-2", "5 = five", "一致"})
    void everythingElseStaysAsItIs(String text) {
        assertThat(FindingSheets.quoted(text)).isEqualTo('"' + text + '"');
    }
}
