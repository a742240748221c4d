package org.yardstick.platform.accreditation.letter;

import java.security.SecureRandom;

/** What people quote when they ask after their letter: short, and not to be guessed from another's. */
final class ReferenceNumber {
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReferenceNumber() {}

    static String next() {
        var signs = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return signs.toString();
    }
}
