package org.yardstick.platform.register.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StatusBitsTest {
    /** Bitstring Status List v1.0, example of an encoded list: 131,072 places, none set. */
    private static final String PUBLISHED = "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA";

    @Property(tries = 20)
    void aListIsReadAsItWasWritten(
            @ForAll @Size(max = 50) Set<@IntRange(max = StatusBits.USUAL_SIZE - 1) Integer> places) {
        var set = new BitSet();
        places.forEach(set::set);
        var read = StatusBits.decoded(StatusBits.of(set, StatusBits.USUAL_SIZE).encoded());
        assertThat(read.size()).isEqualTo(StatusBits.USUAL_SIZE);
        var found = new HashSet<Integer>();
        for (int place = 0; place < read.size(); place++) {
            if (read.isSet(place)) {
                found.add(place);
            }
        }
        assertThat(found).isEqualTo(places);
    }

    @Test
    void thePublishedListIsRead() {
        var bits = StatusBits.decoded(PUBLISHED);
        assertThat(bits.size()).isEqualTo(StatusBits.USUAL_SIZE);
        assertThat(bits.isSet(0)).isFalse();
    }

    @Test
    void theFirstPlaceIsTheHighestBitOfTheFirstByte() throws IOException {
        var bytes = new byte[StatusBits.USUAL_SIZE / Byte.SIZE];
        bytes[0] = (byte) 0x80;
        bytes[1] = 0x01;
        var bits = StatusBits.decoded(packed(bytes));
        assertThat(bits.isSet(0)).isTrue();
        assertThat(bits.isSet(15)).isTrue();
        assertThat(bits.isSet(7)).isFalse();
    }

    @Test
    void aMillionPlacesStayFarBelowAMegabyte() {
        var set = new BitSet();
        var random = new Random(7);
        random.ints(50_000, 0, StatusBits.LARGEST_SIZE).forEach(set::set);
        assertThat(StatusBits.of(set, StatusBits.LARGEST_SIZE).encoded()).hasSizeLessThan(200_000);
    }

    @Test
    void whatIsTooShortOrUnpacksToTooMuchIsRefused() throws IOException {
        var shorter = packed(new byte[100]);
        assertThatThrownBy(() -> StatusBits.decoded(shorter)).isInstanceOf(IllegalArgumentException.class);
        var bomb = packed(new byte[50_000_000]);
        assertThat(bomb).hasSizeLessThan(100_000);
        assertThatThrownBy(() -> StatusBits.decoded(bomb)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatusBits.decoded("uAAAA")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    @Test
    void aFreePlaceIsDrawnAtRandomAndFoundWhenItIsTheLast() {
        var random = new Random(7);
        var drawn = new HashSet<Integer>();
        for (int i = 0; i < 100; i++) {
            drawn.add(StatusLists.freeIndex(random, StatusBits.USUAL_SIZE, place -> false)
                    .orElseThrow());
        }
        assertThat(drawn).hasSizeGreaterThan(95);
        assertThat(StatusLists.freeIndex(random, StatusBits.USUAL_SIZE, place -> place != 77))
                .contains(77);
        assertThat(StatusLists.freeIndex(random, StatusBits.USUAL_SIZE, place -> true))
                .isEmpty();
    }
}
