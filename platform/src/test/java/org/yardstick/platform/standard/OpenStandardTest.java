package org.yardstick.platform.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yardstick.platform.shell.Language;

class OpenStandardTest {
    @Test
    void theHashThatLiesBesideTheStandardIsItsHash() throws IOException {
        var checked = EditionCheck.check(EditionFiles.assemble(ShippedStandardTest.files()));
        assertThat(OpenStandard.OSQS.hash())
                .as("standards/osqs/1.0.sha256: when the text was meant to change, put the new hash in")
                .isEqualTo(checked.sha256());
        assertThat(OpenStandard.OSQS.edition().sha256()).isEqualTo(checked.sha256());
        assertThat(OpenStandard.OSQS.edition().document()).isEqualTo(checked.document());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void inOneLanguageItIsTheSameStandard(Language language) {
        var whole = OpenStandard.OSQS.edition();
        var one = OpenStandard.OSQS.edition(language);
        assertThat(one.texts(language)).isEqualTo(whole.texts(language));
        assertThat(one.tailored("retail").scheme())
                .isEqualTo(whole.tailored("retail").scheme());
        assertThat(one.tailored("retail").sha256())
                .isEqualTo(whole.tailored("retail").sha256());
    }
}
