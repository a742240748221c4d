package org.yardstick.platform.register.credential;

import java.util.Arrays;

/** Bytes as the specifications write keys and signatures: a letter for the base, then the digits of that base. */
public final class Multibase {
    /** Base 58 in the alphabet of Bitcoin, which leaves out letters that look alike. */
    public static final char BASE58 = 'z';

    public static final char BASE64URL = 'u';

    private static final String DIGITS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    /** Longer than any key or signature of ours; the work grows with the square of it. */
    private static final int LONGEST = 200;

    private Multibase() {}

    /** In base 58. */
    public static String base58(byte[] bytes) {
        int zeros = 0;
        while (zeros < bytes.length && bytes[zeros] == 0) {
            zeros++;
        }
        var digits = new StringBuilder();
        var number = Arrays.copyOfRange(bytes, zeros, bytes.length);
        while (number.length > 0) {
            digits.append(DIGITS.charAt(divide(number, 256, 58)));
            number = withoutLeadingZeros(number);
        }
        digits.append("1".repeat(zeros));
        return BASE58 + digits.reverse().toString();
    }

    /** The bytes of a text in base 58; anything else is an {@link IllegalArgumentException}. */
    public static byte[] bytes(String text) {
        if (text.length() < 2 || text.length() > LONGEST || text.charAt(0) != BASE58) {
            throw new IllegalArgumentException("Not bytes in base 58");
        }
        var number = new byte[text.length() - 1];
        for (int i = 0; i < number.length; i++) {
            int digit = DIGITS.indexOf(text.charAt(i + 1));
            if (digit < 0) {
                throw new IllegalArgumentException("Not a digit of base 58: " + text.charAt(i + 1));
            }
            number[i] = (byte) digit;
        }
        return bytes(number);
    }

    private static byte[] bytes(byte[] digits) {
        int zeros = 0;
        while (zeros < digits.length && digits[zeros] == 0) {
            zeros++;
        }
        var reversed = new byte[digits.length];
        int length = 0;
        var number = Arrays.copyOfRange(digits, zeros, digits.length);
        while (number.length > 0) {
            reversed[length++] = (byte) divide(number, 58, 256);
            number = withoutLeadingZeros(number);
        }
        var bytes = new byte[zeros + length];
        for (int i = 0; i < length; i++) {
            bytes[zeros + i] = reversed[length - 1 - i];
        }
        return bytes;
    }

    /** Divides a number, whose digits of base {@code from} stand highest first, in place, and returns the remainder. */
    private static int divide(byte[] number, int from, int by) {
        int remainder = 0;
        for (int i = 0; i < number.length; i++) {
            int part = remainder * from + (number[i] & 0xff);
            number[i] = (byte) (part / by);
            remainder = part % by;
        }
        return remainder;
    }

    private static byte[] withoutLeadingZeros(byte[] number) {
        int zeros = 0;
        while (zeros < number.length && number[zeros] == 0) {
            zeros++;
        }
        return zeros == 0 ? number : Arrays.copyOfRange(number, zeros, number.length);
    }
}
