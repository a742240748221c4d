package org.yardstick.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yardstick.platform.shell.Language.ENGLISH;
import static org.yardstick.platform.shell.Language.SIMPLIFIED;
import static org.yardstick.platform.shell.Language.TRADITIONAL;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;

class NamesTest {
    private static final Names LAM = new Names("Lam Ka Yan", "林嘉欣", "林嘉欣");
    private static final Names CHAN = new Names("Chan Tsz Kin", "陈子健", "陳子健");
    private static final Names HIDAYAH = Names.of("Hidayah Salleh");

    @ParameterizedTest
    @CsvSource({
        "陈子健, 陳子健, 陈子健, 陳子健",
        "陈子健,       , 陈子健, 陈子健",
        "      , 陳子健, 陳子健, 陳子健",
        "      ,       , Chan Tsz Kin, Chan Tsz Kin",
        "' '   , ''    , Chan Tsz Kin, Chan Tsz Kin",
    })
    void aReaderSeesTheirScriptElseTheOtherChineseOneElseLatinLetters(
            @Nullable String hans, @Nullable String hant, String simplified, String traditional) {
        var names = new Names("Chan Tsz Kin", hans, hant);
        assertThat(names.in(ENGLISH)).isEqualTo("Chan Tsz Kin");
        assertThat(names.in(SIMPLIFIED)).isEqualTo(simplified);
        assertThat(names.in(TRADITIONAL)).isEqualTo(traditional);
    }

    @Test
    void theOtherNamesAreThoseThatDifferFromWhatIsSeenEachOnce() {
        assertThat(CHAN.othersThan(ENGLISH)).containsExactly(TRADITIONAL, SIMPLIFIED);
        assertThat(CHAN.othersThan(TRADITIONAL)).containsExactly(ENGLISH, SIMPLIFIED);
        assertThat(LAM.othersThan(ENGLISH)).containsExactly(TRADITIONAL);
        assertThat(LAM.othersThan(SIMPLIFIED)).containsExactly(ENGLISH);
        assertThat(new Names("Chan Tsz Kin", "陈子健", null).othersThan(ENGLISH)).containsExactly(SIMPLIFIED);
        assertThat(HIDAYAH.othersThan(TRADITIONAL)).isEmpty();
    }

    @Test
    void aListIsInTheOrderOfTheNamesThatAreShown() {
        assertThat(sorted(ENGLISH)).containsExactly("Chan Tsz Kin", "Hidayah Salleh", "Lam Ka Yan");
        assertThat(sorted(SIMPLIFIED)).as("by sound").containsExactly("Hidayah Salleh", "陈子健", "林嘉欣");
        assertThat(sorted(TRADITIONAL)).as("by strokes").containsExactly("Hidayah Salleh", "林嘉欣", "陳子健");
    }

    private static List<String> sorted(Language language) {
        return Stream.of(LAM, CHAN, HIDAYAH)
                .sorted(Names.order(language))
                .map(names -> names.in(language))
                .toList();
    }

    @Test
    void aTextSaysANameInItsOwnLanguage() {
        assertThat(Words.in(TRADITIONAL).say("identity.home.welcome", LAM)).contains("林嘉欣");
        assertThat(Words.in(ENGLISH).say("identity.home.welcome", LAM)).contains("Lam Ka Yan");
    }
}
