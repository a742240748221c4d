package org.yardstick.platform;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Upper capabilities may use lower ones, never the other way, and only where they say so. */
class ModulesTest {
    @Test
    void capabilitiesKeepTheirPlaces() {
        ApplicationModules.of(YardstickApplication.class).verify();
    }
}
