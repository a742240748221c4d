package org.yardstick.platform.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yardstick.platform.shell.Language;

class OpenStandardTest {
    @ParameterizedTest
    @EnumSource(OpenStandard.class)
    void theHashThatLiesBesideTheStandardIsItsHash(OpenStandard shipped) throws IOException {
        var checked = EditionCheck.check(EditionFiles.assemble(ShippedStandardTest.files(shipped)));
        assertThat(shipped.hash())
                .as(shipped.place() + ".sha256: when the text was meant to change, put the new hash in")
                .isEqualTo(checked.sha256());
        assertThat(shipped.edition().sha256()).isEqualTo(checked.sha256());
        assertThat(shipped.edition().document()).isEqualTo(checked.document());
    }

    @ParameterizedTest
    @EnumSource(OpenStandard.class)
    void inOneLanguageItIsTheSameStandard(OpenStandard shipped) {
        var whole = shipped.edition();
        var profile = whole.document().profiles().getLast().code();
        for (var language : Language.values()) {
            var one = shipped.edition(language);
            assertThat(one.texts(language)).isEqualTo(whole.texts(language));
            assertThat(one.tailored(profile).scheme())
                    .isEqualTo(whole.tailored(profile).scheme());
            assertThat(one.tailored(profile).sha256())
                    .isEqualTo(whole.tailored(profile).sha256());
        }
    }

    @Test
    void anotherStandardIsNotAmongThem() {
        assertThat(OpenStandard.named("OSAB")).contains(OpenStandard.OSAB);
        assertThat(OpenStandard.named("CSQS")).isEmpty();
    }
}
