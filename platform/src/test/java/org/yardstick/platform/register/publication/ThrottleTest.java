package org.yardstick.platform.register.publication;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.yardstick.platform.shell.Declined;

/** One address cannot take the register away from the others. */
class ThrottleTest {
    @Test
    void anAddressThatAsksTooOftenWaitsAndTheOthersDoNot() {
        var throttle = new Throttle(3);
        for (int time = 0; time < 3; time++) {
            throttle.count("192.0.2.1");
        }
        assertThatThrownBy(() -> throttle.count("192.0.2.1"))
                .isInstanceOf(Declined.class)
                .hasMessage("too-often");
        assertThatCode(() -> throttle.count("192.0.2.2")).doesNotThrowAnyException();
    }
}
