package org.yardstick.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody who is held to a day has to guess by which clock it ends. */
class DeadlineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en         | Asia/Hong_Kong | 31 Jan 2027, 24:00 HKT",
                "zh-Hans    | Asia/Hong_Kong | 2027年1月31日 24:00 HKT",
                "zh-Hant-HK | Asia/Hong_Kong | 2027年1月31日 24:00 HKT",
                "en         | Europe/London  | 31 Jan 2027, 24:00 GMT"
            })
    void aLastDayTellsItsTimeZone(String language, String zone, String told) {
        var words = Words.in(Language.find(language).orElseThrow());
        assertThat(words.deadline(LocalDate.of(2027, 1, 31), ZoneId.of(zone))).isEqualTo(told);
    }
}
