package org.yardstick.platform.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** By which words a name is found. */
class SearchWordsTest {
    @Test
    void latinNamesAreWordsAndChineseNamesAreTheirSignsAndPairs() {
        assertThat(SearchWords.of(Stream.of("Harbour Property (HK) Ltd.", "海港物業")))
                .containsExactlyInAnyOrder("harbour", "property", "hk", "ltd", "海", "港", "物", "业", "海港", "港物", "物业");
    }

    @Test
    void whatIsTypedInOneScriptIsAskedAsInTheOther() {
        assertThat(SearchWords.query("物業管理")).isEqualTo(SearchWords.query("物业管理"));
        assertThat(SearchWords.query("ＨＡＲＢ 物業")).isEqualTo("'harb':* & '物业'");
        assertThat(SearchWords.query("港")).isEqualTo("'港'");
    }

    @Test
    void signsWithAMeaningInQueriesAreNoWords() {
        assertThat(SearchWords.query("' | ! & :* <-> \\ (")).isEmpty();
        assertThat(SearchWords.query("a'b\\c")).isEqualTo("'a':* & 'b':* & 'c':*");
        assertThat(SearchWords.query("x ".repeat(50) + "y".repeat(500)).length())
                .isLessThan(200);
    }
}
