package org.yardstick.platform.register.credential;

import java.util.UUID;

/**
 * One list of one body, in which each of its certificates has a bit.
 *
 * @param number from 1; a list and its sister of the other purpose have the same number and the same places
 */
public record StatusList(UUID body, StatusPurpose purpose, int number) {
    /** Where it is published, below the address of the instance. */
    String path() {
        return "/bodies/" + body + "/status/" + purpose.code() + "/" + number;
    }
}
