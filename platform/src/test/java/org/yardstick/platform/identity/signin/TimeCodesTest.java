package org.yardstick.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, SHA-1: the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theCodesAreThoseOfTheStandard(long second, String code) {
        assertThat(TimeCodes.at(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
        assertThat(TimeCodes.step(SECRET, code, Instant.ofEpochSecond(second), 0))
                .hasValue(second / 30);
    }

    @Test
    void aCodeCountsHalfAMinuteEarlyOrLateAndNoLonger() {
        var at = Instant.ofEpochSecond(59);
        assertThat(TimeCodes.step(SECRET, "287082", at.plusSeconds(30), 0)).hasValue(1);
        assertThat(TimeCodes.step(SECRET, "287082", at.minusSeconds(30), 0)).hasValue(1);
        assertThat(TimeCodes.step(SECRET, "287082", at.plusSeconds(61), 0)).isEmpty();
    }

    @Test
    void aCodeCountsOnce() {
        var at = Instant.ofEpochSecond(59);
        assertThat(TimeCodes.step(SECRET, "287082", at, 0)).hasValue(1);
        assertThat(TimeCodes.step(SECRET, "287082", at, 1)).isEmpty();
        assertThat(TimeCodes.step(SECRET, "", at, 0)).isEmpty();
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void theSecretIsWrittenInBase32(String text, String expected) {
        assertThat(Enrolment.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(expected);
    }
}
