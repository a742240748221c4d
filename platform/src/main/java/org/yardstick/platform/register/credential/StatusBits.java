package org.yardstick.platform.register.credential;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.BitSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The bits of a list, as Bitstring Status List 1.0 writes them: the first one is the highest of the first byte, all of them packed by
 * gzip in base64url. A list has so many places that it does not tell whom a verifier asks about.
 */
public final class StatusBits {
    /** Places of a usual list, the fewest that the specification allows. */
    public static final int USUAL_SIZE = 131_072;

    public static final int LARGEST_SIZE = 1_048_576;

    private final BitSet set;
    private final int size;

    private StatusBits(BitSet set, int size) {
        if (size < USUAL_SIZE || size > LARGEST_SIZE || size % Byte.SIZE != 0 || set.length() > size) {
            throw new IllegalArgumentException("Not a list of " + USUAL_SIZE + " to " + LARGEST_SIZE + " places: "
                    + size + ", the highest set is " + (set.length() - 1));
        }
        this.set = (BitSet) set.clone();
        this.size = size;
    }

    /** @param size a multiple of 8 from {@link #USUAL_SIZE} to {@link #LARGEST_SIZE} */
    public static StatusBits of(BitSet set, int size) {
        return new StatusBits(set, size);
    }

    public int size() {
        return size;
    }

    public boolean isSet(int place) {
        if (place < 0 || place >= size) {
            throw new IndexOutOfBoundsException(place);
        }
        return set.get(place);
    }

    /** The value of {@code encodedList}. */
    public String encoded() {
        var bytes = new byte[size / Byte.SIZE];
        set.stream().forEach(place -> bytes[place / Byte.SIZE] |= (byte) (0x80 >>> place % Byte.SIZE));
        return Multibase.BASE64URL + Base64.getUrlEncoder().withoutPadding().encodeToString(packed(bytes));
    }

    static byte[] packed(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Reads a list of anybody; whatever is no list, or unpacks to more than the largest, is an {@link IllegalArgumentException}. */
    public static StatusBits decoded(String encoded) {
        if (encoded.isEmpty() || encoded.charAt(0) != Multibase.BASE64URL) {
            throw new IllegalArgumentException("A list begins with " + Multibase.BASE64URL);
        }
        var packed = Base64.getUrlDecoder().decode(encoded.substring(1));
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            var bytes = gzip.readNBytes(LARGEST_SIZE / Byte.SIZE + 1);
            return new StatusBits(bits(bytes), bytes.length * Byte.SIZE);
        } catch (IOException e) {
            throw new IllegalArgumentException("Not packed by gzip", e);
        }
    }

    private static BitSet bits(byte[] bytes) {
        var set = new BitSet(bytes.length * Byte.SIZE);
        for (int place = 0; place < bytes.length * Byte.SIZE; place++) {
            if ((bytes[place / Byte.SIZE] & (0x80 >>> place % Byte.SIZE)) != 0) {
                set.set(place);
            }
        }
        return set;
    }
}
