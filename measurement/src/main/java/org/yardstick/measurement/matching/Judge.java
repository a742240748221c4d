package org.yardstick.measurement.matching;

import java.util.Set;

/**
 * Somebody who judges entries.
 *
 * @param least and {@code most} entries that the judge is given
 * @param tags what panel rules speak of: "expert", "company A"
 */
public record Judge(String name, int least, int most, Set<String> tags) {
    public Judge {
        tags = Set.copyOf(tags);
    }
}
