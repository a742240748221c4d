package org.yardstick.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yardstick.platform.shell.Language.ENGLISH;
import static org.yardstick.platform.shell.Language.SIMPLIFIED;
import static org.yardstick.platform.shell.Language.TRADITIONAL;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;

class CitiesTest {
    @ParameterizedTest
    @ValueSource(strings = {"Guangzhou", "guangzhou ", "广州", "廣州", "广州市"})
    void aKnownCityIsTheSameInWhateverScriptItWasTyped(String typed) {
        assertThat(Cities.known(typed)).isEqualTo("Guangzhou");
        assertThat(Cities.name(typed.strip(), TRADITIONAL)).isEqualTo("廣州");
        assertThat(Cities.name(typed.strip(), SIMPLIFIED)).isEqualTo("广州");
    }

    @Test
    void aCityThatIsNotKnownStaysAsItWasTyped() {
        assertThat(Cities.known(" 津市 ")).isEqualTo("津市");
        assertThat(Cities.known("Nether Wallop")).isEqualTo("Nether Wallop");
        assertThat(Cities.name("Nether Wallop", TRADITIONAL)).isEqualTo("Nether Wallop");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTwoCitiesShareAName(Language language) {
        var words = Words.in(language);
        assertThat(words.keys().stream().filter(key -> key.startsWith("city.")))
                .hasSizeGreaterThan(100)
                .allSatisfy(key -> assertThat(Cities.known(words.say(key)))
                        .isEqualTo(Words.in(ENGLISH).say(key)));
    }

    @Test
    void aChoiceIsInTheOrderOfTheNamesThatAreShown() {
        var kept = List.of("Athens", "Macau", "Shenzhen", "Nether Wallop");
        assertThat(Cities.sorted(kept, ENGLISH).keySet())
                .containsExactly("Athens", "Macau", "Nether Wallop", "Shenzhen");
        assertThat(Cities.sorted(kept, SIMPLIFIED).values()).containsExactly("Nether Wallop", "澳门", "深圳", "雅典");
    }
}
