package org.yardstick.measurement.election;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.yardstick.measurement.InvalidInput;

/**
 * A lot that nobody can steer: the seed is chosen, its SHA-256 is announced before the ballots are opened, and the seed is shown when a tie
 * has to be broken. Anybody can repeat the draw.
 *
 * <p>Draw r of n, r = 0, 1, ...: the first 8 bytes of SHA-256 of the UTF-8 text {@code seed:r} as an unsigned number u; a u at or above the
 * largest multiple of n below 2^64 is passed over (r + 1 follows), otherwise the place drawn is u mod n, counted from 0.
 *
 * @param seed at least 16 characters, so that it cannot be guessed from what was announced
 * @param commitment the SHA-256 of the seed's UTF-8 text, 64 hexadecimal digits
 */
public record Lot(String seed, String commitment) {
    private static final int SHORTEST = 16;
    private static final BigInteger RANGE = BigInteger.ONE.shiftLeft(64);

    public Lot {
        if (seed.length() < SHORTEST) {
            throw new InvalidInput(
                    "The seed of the lot has " + seed.length() + " characters: with fewer than " + SHORTEST
                            + " it can be guessed from its announced hash; choose a longer one before the next"
                            + " election.");
        }
        commitment = commitment.strip().toLowerCase(Locale.ROOT);
        if (!commitment.equals(commitment(seed))) {
            throw new InvalidInput("The seed of the lot does not have the hash that was announced: it is "
                    + commitment(seed) + ", announced was " + commitment + "; give the seed exactly as it was chosen.");
        }
    }

    /** What to announce before the ballots are opened. */
    public static String commitment(String seed) {
        return HexFormat.of().formatHex(sha256(seed));
    }

    /** A place from 0 to n - 1, each as likely as the other. */
    int draw(int n) {
        var places = BigInteger.valueOf(n);
        var end = RANGE.subtract(RANGE.mod(places));
        for (int r = 0; ; r++) {
            var drawn = new BigInteger(1, sha256(seed + ":" + r), 0, 8);
            if (drawn.compareTo(end) < 0) {
                return drawn.mod(places).intValue();
            }
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Never shows the seed. */
    @Override
    public String toString() {
        return "Lot[" + commitment + "]";
    }
}
