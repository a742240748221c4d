package org.yardstick.platform.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the bench measures with is what the register would hold. */
class ManyCertificatesTest {
    private static final MadeFates FATES = new MadeFates(40_000, 10_000);

    @Test
    void nothingBefallsACertificateOnceAnotherTookItsPlace() {
        for (int at = 0; at < FATES.count(); at++) {
            if (FATES.isReplaced(at)) {
                assertThat(FATES.events(at)).as("certificate " + at).isEmpty();
            }
        }
    }
}
