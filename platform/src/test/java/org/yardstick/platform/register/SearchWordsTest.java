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
        assertThat(SearchWords.typed("物業管理")).isEqualTo(SearchWords.typed("物业管理"));
        assertThat(SearchWords.typed("ＨＡＲＢ 物業")).containsExactly("harb", "物业");
        assertThat(SearchWords.typed("港")).containsExactly("港");
    }

    @Test
    void signsWithAMeaningInQueriesAreNoWords() {
        assertThat(SearchWords.typed("' | ! & :* <-> \\ (")).isEmpty();
        assertThat(SearchWords.typed("a'b\\c")).containsExactly("a", "b", "c");
        assertThat(SearchWords.typed("x ".repeat(50) + "y".repeat(500))).containsExactly("x", "y".repeat(20));
    }
}
