package org.yardstick.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who asks is known by the network they ask from. */
class AddressCounterTest {
    @Test
    void allAddressesOfOneNetworkOfTheNewerKindAreCountedTogether() {
        assertThat(AddressCounter.network("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(AddressCounter.network("2001:db8:1:2:9:9:9:9"));
        assertThat(AddressCounter.network("2001:db8:1:2:3:4:5:6"))
                .isNotEqualTo(AddressCounter.network("2001:db8:1:3:3:4:5:6"));
        assertThat(AddressCounter.network("192.0.2.1")).isEqualTo("192.0.2.1");
    }
}
