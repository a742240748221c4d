package org.yardstick.platform.accreditation.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.accreditation.conduct.Part.Duty;

/** Every part in a case against every duty. */
class PartTest {
    private static final String TABLE = """
            part                  review-report  convene  decide  handle
            audited               no             no       no      no
            reviewed-application  yes            yes      yes     no
            wrote-report          no             no       no      no
            reviewed-report       yes            yes      yes     no
            convened              yes            yes      yes     no
            decided               yes            yes      yes     no
            left                  yes            yes      no      no
            handled               yes            yes      no      no
            tied                  no             no       no      no
            """;

    @Test
    void whatEachPartLeavesOpen() {
        var lines = TABLE.strip().lines().map(line -> line.split("\\s+")).toList();
        assertThat(lines).hasSize(Part.values().length + 1);
        for (var part : Part.values()) {
            var line = lines.get(List.of(Part.values()).indexOf(part) + 1);
            assertThat(line[0]).isEqualTo(part.code());
            for (var duty : Duty.values()) {
                assertThat(lines.getFirst()[List.of(Duty.values()).indexOf(duty) + 1])
                        .isEqualTo(duty.code());
                assertThat(part.bars(duty))
                        .as(part + " " + duty)
                        .isEqualTo(line[List.of(Duty.values()).indexOf(duty) + 1].equals("no"));
            }
        }
    }
}
