package org.yardstick.platform.register.publication;

import static org.assertj.core.api.Assertions.assertThat;
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

    @Test
    void allAddressesOfOneNetworkOfTheNewerKindAreCountedTogether() {
        assertThat(Throttle.network("2001:db8:1:2:3:4:5:6")).isEqualTo(Throttle.network("2001:db8:1:2:9:9:9:9"));
        assertThat(Throttle.network("2001:db8:1:2:3:4:5:6")).isNotEqualTo(Throttle.network("2001:db8:1:3:3:4:5:6"));
        assertThat(Throttle.network("192.0.2.1")).isEqualTo("192.0.2.1");
    }
}
